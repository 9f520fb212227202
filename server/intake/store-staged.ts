import type { WriteHandle } from '../../db/connect.ts';
import { addRatingPartitions, finishImportBatch, storeImportBatch } from '../../db/private/import-batch.ts';
import { measureCarryOver } from '../../db/private/measure-carry-over.ts';
import type { StagedMap } from '../../db/private/staged-map.ts';
import { storeRatings, type StoredCounts } from '../../db/private/store-ratings.ts';
import { listPublishedOf, storeCycleLadders, storeCycles } from '../../db/reference/store-cycles.ts';
import { storeTeams } from '../../db/reference/store-teams.ts';

export interface StagedImport {
  name: string;
  hash: Buffer;
  rows: number;
  /** Cycles by number, from 1, with the versions of ladders that they were rated under. */
  cycles: readonly { key: string; versionIds: readonly number[] }[];
  teams: readonly string[];
  competencyIds: readonly number[];
  scaleIds: readonly number[];
}

export interface StoredImport {
  counts: StoredCounts;
  map: StagedMap;
  warnings: string[];
}

/** DISCLOSURE.md, section 6: above this, a block before and after one joiner may differ by him alone. */
const MOST_CARRIED_OVER = 0.8;

/** Makes the cycles and teams that a staged file names and stores its ratings. */
export async function storeStaged(trx: WriteHandle, file: StagedImport): Promise<StoredImport> {
  const { competencyIds, scaleIds } = file;
  const cycleIds = await storeCycles(
    trx,
    file.cycles.map(({ key }) => key),
  );
  await addRatingPartitions(trx, cycleIds);
  const teamIds = await storeTeams(trx, file.teams);
  const map: StagedMap = { cycleIds, teamIds, competencyIds, scaleIds };
  const importId = await storeImportBatch(trx, file);
  const counts = await storeRatings(trx, map, importId);
  await finishImportBatch(trx, importId, counts);
  const idOf = (index: number): number => cycleIds[index] ?? 0;
  await storeCycleLadders(
    trx,
    file.cycles.flatMap(({ versionIds }, index) =>
      versionIds.map((versionId) => ({ cycleId: idOf(index), versionId })),
    ),
  );

  const warnings = counts.added + counts.replaced === 0 ? [] : await warn(trx, file, cycleIds, importId);
  return { counts, map, warnings };
}

async function warn(
  trx: WriteHandle,
  file: StagedImport,
  cycleIds: readonly number[],
  importId: number,
): Promise<string[]> {
  const frozen = (await listPublishedOf(trx, cycleIds)).map(
    ({ cycle, version }) =>
      `${cycle} is published (version ${version}) and frozen: these changes wait for a restatement.`,
  );
  const cycles = file.cycles.map(({ key }, index) => ({ key, id: cycleIds[index] ?? 0 }));
  const carried = (await measureCarryOver(trx, cycles, importId)).flatMap(
    ({ cycle, previous, compared, same }) => {
      if (same <= MOST_CARRIED_OVER * compared) return [];
      const share = Math.floor((100 * same) / compared);
      return [
        `${share} % of the scores of ${cycle} equal those of ${previous} (${same} of ${compared}). If they were copied rather than given anew, leave them out: unchanged scores make it easier to pick out who joined or left.`,
      ];
    },
  );
  return [...frozen, ...carried];
}
