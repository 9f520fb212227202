import { asReader, type WriteHandle } from '../../../db/connect.ts';
import { listLeftOutCells } from '../../../db/private/list-left-out-cells.ts';
import { listVersions, type PublishedVersion } from '../../../db/private/list-versions.ts';
import { listFrozenBlocks, type FrozenBlock } from '../../../db/published/list-frozen-blocks.ts';
import { listLevelColumns, type LevelColumnRow } from '../../../db/published/list-level-columns.ts';
import { listLevelledVersions, type LevelledVersion } from '../../../db/published/list-levelled-versions.ts';
import type { LeftOutCellTable } from '../../../db/schema.ts';
import { PublishError } from '../publish-error.ts';

/** What earlier versions of a cycle's publication have settled for every later one. */
export interface FrozenCycle {
  versions: readonly (PublishedVersion & { lastImport: number })[];
  newest: PublishedVersion;
  blocks: readonly FrozenBlock[];
  columns: readonly LevelColumnRow[];
  levelled: readonly LevelledVersion[];
  leftOut: readonly LeftOutCellTable[];
}

/** Errors: PublishError where the cycle is not published, or was before Plumbline kept what this needs. */
export async function readFrozenCycle(
  trx: WriteHandle,
  { id, key }: { id: number; key: string },
): Promise<FrozenCycle> {
  const versions = (await listVersions(trx, id)).map((version) => {
    if (version.lastImport !== null) return { ...version, lastImport: version.lastImport };
    throw new PublishError(
      `${key} cannot be restated: version ${version.version} was published before Plumbline noted which ratings a version has counted`,
    );
  });
  const newest = versions.at(-1);
  if (!newest) throw new PublishError(`${key} is not published yet, so there is nothing to restate`);
  return {
    versions,
    newest,
    blocks: await listFrozenBlocks(trx, id),
    columns: await listLevelColumns(asReader(trx), newest.id),
    levelled: await listLevelledVersions(trx, id),
    leftOut: await listLeftOutCells(trx, newest.id),
  };
}
