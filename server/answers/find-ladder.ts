import type { ReadHandle } from '../../db/connect.ts';
import { findDefinition, listLadderVersions } from '../../db/reference/list-ladder-versions.ts';
import { listLadders } from '../../db/reference/list-ladders.ts';
import type { LadderDetail, LevelDetail } from '../contract/ladder-detail.ts';
import { BadRequest, NotFound } from '../errors.ts';
import { competenciesOf } from './competencies-of.ts';
import { readDefinition } from './ladder-definition.ts';

/** Which version is meant: one by number, that of a cycle, or the newest. */
export interface Wanted {
  version?: number | undefined;
  cycle?: string | undefined;
}

/**
 * Finds one version of a ladder, whole.
 *
 * Errors: NotFound for a ladder or version that is not there, naming those that are; BadRequest for both a
 *         version and a cycle.
 */
export async function findLadder(
  db: ReadHandle,
  key: string,
  { version, cycle }: Wanted = {},
): Promise<LadderDetail> {
  if (version !== undefined && cycle !== undefined) {
    throw new BadRequest(
      'VERSION_AND_CYCLE',
      'Give either "version" or "cycle": both say which version is meant',
    );
  }
  const versions = await listLadderVersions(db, key);
  const [newest] = versions;
  if (!newest) {
    const known = (await listLadders(db)).map((ladder) => ladder.key);
    throw new NotFound('UNKNOWN_LADDER', `There is no ladder "${key}"${among(known)}`);
  }
  const rated = versions.find(({ cycles }) => cycle !== undefined && cycles.includes(cycle));
  const found = version === undefined ? (rated ?? newest) : versions.find((each) => each.version === version);
  if (!found) {
    throw new NotFound(
      'UNKNOWN_VERSION',
      `The ladder "${key}" has no version ${version ?? ''}, only 1 to ${newest.version}`,
    );
  }
  const text = readDefinition(await findDefinition(db, found.id));
  return {
    ...text,
    version: found.version,
    competencies: competenciesOf(text.levels),
    versions: versions.map(({ id: _id, loadedAt, ...each }) => ({
      ...each,
      loadedAt: loadedAt.toISOString(),
    })),
  };
}

/** A level by its key, without regard to case. Errors: NotFound naming those that are there. */
export function findLevel({ key, version, levels }: LadderDetail, asked: string): LevelDetail {
  const wanted = asked.trim().toLowerCase();
  const found =
    levels.find((level) => level.key === asked) ?? levels.find((level) => level.key.toLowerCase() === wanted);
  if (found) return found;
  const known = among(levels.map((level) => level.key));
  throw new NotFound(
    'UNKNOWN_LEVEL',
    `Version ${version} of the ladder "${key}" has no level "${asked}"${known}`,
  );
}

function among(known: readonly string[]): string {
  return known.length === 0 ? '' : `; there are ${known.join(', ')}`;
}
