import type { WriteHandle } from '../../db/connect.ts';
import { countScores, type ScoreCount } from '../../db/private/count-scores.ts';
import { listRatedTables, type RatedTable } from '../../db/private/list-rated-tables.ts';
import type { LevelRow } from '../disclosure/level-cells.ts';
import { addCalibrated } from './add-calibrated.ts';

/** One table of raw counts, by home team and level: what disclosure control decides on. */
export interface CountedTable extends Omit<RatedTable, 'severalRaters'> {
  rows: readonly LevelRow[];
}

export type Progress = (done: number, of: number) => void;

/**
 * Counts every table of a cycle, one GROUP BY each.
 *
 * Errors: RangeError where a stored score is not on its scale.
 */
export async function readCountedTables(
  db: WriteHandle,
  cycleId: number,
  onProgress: Progress,
): Promise<CountedTable[]> {
  const rated = addCalibrated(await listRatedTables(db, cycleId));
  const counted: CountedTable[] = [];
  for (const { severalRaters, ...table } of rated) {
    onProgress(counted.length, rated.length);
    const scores = await countScores(db, { ...table, cycleId, severalRaters });
    counted.push({ ...table, rows: collectRows(scores, table.labels.length) });
  }
  onProgress(counted.length, rated.length);
  return counted;
}

/** Rows arrive sorted by team and level, one a score; here they become one a team and level. */
function collectRows(scores: readonly ScoreCount[], positions: number): LevelRow[] {
  const rows: { home: number; level: number | null; counts: number[] }[] = [];
  for (const { teamId, levelId, score, people } of scores) {
    let last = rows.at(-1);
    if (last?.home !== teamId || last.level !== levelId) {
      last = { home: teamId, level: levelId, counts: new Array<number>(positions).fill(0) };
      rows.push(last);
    }
    if (score > positions) throw new RangeError(`a score of ${score} is stored on a scale of ${positions}`);
    last.counts[score - 1] = people;
  }
  return rows;
}
