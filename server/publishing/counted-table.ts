import type { WriteHandle } from '../../db/connect.ts';
import { countScores, type ScoreTable } from '../../db/private/count-scores.ts';
import { listHomeRaters } from '../../db/private/list-home-raters.ts';
import { listRatedTables, type RatedTable } from '../../db/private/list-rated-tables.ts';
import type { LevelRow } from '../disclosure/level-cells.ts';
import { FEWEST_RATERS, type HomeRaters } from '../disclosure/rater-set.ts';
import { addCalibrated } from './add-calibrated.ts';

/** One table of raw counts, by home team and level: what disclosure control decides on. */
export interface CountedTable extends RatedTable {
  rows: readonly LevelRow[];
  /**
   * Known raters by home team, in tables of peers with several raters a person (DISCLOSURE.md, rule 6). A rating
   * whose rater is not named counts for nobody. Where no rater is named at all there is nothing to count.
   */
  raters?: HomeRaters;
}

/** `step` names what is under way in a word or two: "counting". */
export type Progress = (done: number, of: number, step: string) => void;

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
  for (const table of rated) {
    const asked = { ...table, cycleId };
    onProgress(counted.length, rated.length, 'counting');
    const rows = await countScores(db, asked, table.labels.length);
    const countRaters = table.source === 'peer' && table.severalRaters;
    counted.push(countRaters ? { ...table, rows, raters: await readRaters(db, asked) } : { ...table, rows });
  }
  onProgress(counted.length, rated.length, 'counting');
  return counted;
}

async function readRaters(db: WriteHandle, table: ScoreTable): Promise<HomeRaters> {
  const homes = await listHomeRaters(db, table, FEWEST_RATERS);
  return new Map(homes.map(({ teamId, raterIds }) => [teamId, raterIds]));
}
