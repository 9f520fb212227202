import type { WriteHandle } from '../../db/connect.ts';
import { finishImportBatch, storeImportBatch } from '../../db/private/import-batch.ts';
import type { StagedMap } from '../../db/private/staged-map.ts';
import {
  countStaged,
  mergeRatings,
  storeNewCycle,
  type StoredCounts,
} from '../../db/private/store-ratings.ts';
import { storeCycleLadders, storeCycles } from '../../db/reference/store-cycles.ts';
import { storeTeams } from '../../db/reference/store-teams.ts';

export interface StagedImport {
  name: string;
  hash: Buffer;
  rows: number;
  ratings: number;
  /** By number, from 1, with the versions of ladders that they were rated under. */
  cycles: readonly { key: string; versionIds: readonly number[] }[];
  teams: readonly string[];
  competencyIds: readonly number[];
  scaleIds: readonly number[];
  /** Numbers of the cycles that have ratings already. */
  ratedCycles: readonly number[];
}

export interface StoredImport {
  importId: number;
  counts: StoredCounts;
  map: StagedMap;
  /** Numbers of the cycles that could not be stored, since they have two ratings for one key. */
  repeating: number[];
}

/** Makes the cycles and teams that a staged file names and stores its ratings. */
export async function storeStaged(trx: WriteHandle, file: StagedImport): Promise<StoredImport> {
  const { competencyIds, scaleIds, ratedCycles } = file;
  const cycleIds = await storeCycles(
    trx,
    file.cycles.map(({ key }) => key),
  );
  const teamIds = await storeTeams(trx, file.teams);
  const map: StagedMap = { cycleIds, teamIds, competencyIds, scaleIds };
  const importId = await storeImportBatch(trx, file);

  const counts: StoredCounts =
    ratedCycles.length === 0
      ? { added: 0, replaced: 0, unchanged: 0 }
      : await mergeRatings(trx, map, importId, ratedCycles);
  const merged = ratedCycles.length === 0 ? 0 : await countStaged(trx, ratedCycles);
  counts.added += file.ratings - merged;
  const repeating: number[] = [];
  for (const cycle of cycleIds.keys().map((index) => index + 1)) {
    if (ratedCycles.includes(cycle)) continue;
    if (!(await storeNewCycle(trx, map, importId, cycle))) repeating.push(cycle);
  }

  await finishImportBatch(trx, importId, counts);
  const rated = file.cycles.flatMap(({ versionIds }, index) =>
    versionIds.map((versionId) => ({ cycleId: cycleIds[index] ?? 0, versionId })),
  );
  await storeCycleLadders(trx, rated);
  return { importId, counts, map, repeating };
}
