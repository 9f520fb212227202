import { addCounts, checkCells, countPeople, type Cells } from './cells.ts';
import { gate, type FailingCell } from './gate.ts';
import { checkRules, type Rules } from './rules.ts';

export interface LevelCut {
  /** Counts per column after repair, `columns[column][position]`. A column may have ended empty. */
  readonly columns: readonly (readonly number[])[];
  /** `kept[block][column]`: false if the people of that cell were taken out of the column. */
  readonly kept: readonly (readonly boolean[])[];
  /** People with a level whose cell was taken out of its column. */
  readonly leftOut: number;
  /** All people with a level. */
  readonly withLevel: number;
}

/**
 * Cuts one table into level columns that may be shown beside its blocks (DISCLOSURE.md, rule 2).
 *
 * Cells that fail the gate move to the column "not in level tables", which counts as a column, and the gate
 * runs again. Where that column itself fails for a block, the smallest other cell of the block joins it (of
 * equals the lowest column), until the gate passes.
 *
 * Shapes: `cells[block][column][position]` with one column more than the levels have: the last holds the
 *         block's people without a level, and is where left-out cells go. It is not among the answer's columns.
 * Empty:  without blocks the number of columns is unknown, and the answer has none.
 * Order:  does not depend on the order of the blocks.
 * Errors: RangeError as `checkRules`, `checkCells` and `gate`; and if a block with people could not be shown
 *         itself (fewer than k, or fewer than d off its most common score).
 *
 * @example
 * // Two teams, one level, six people each and nobody without a level: the cells are the blocks
 * levelCut([[[3, 3], [0, 0]], [[2, 4], [0, 0]]], { k: 5, d: 2, insider: true })
 * // => { columns: [[5, 7]], kept: [[true], [true]], leftOut: 0, withLevel: 12 }
 */
export function levelCut(cells: Cells, rules: Rules): LevelCut {
  const [cut] = sharedLevelCut([cells], rules);
  if (!cut) throw new RangeError('one table has one cut');
  return cut;
}

/**
 * Cuts several tables of the same blocks and columns so that every cell is in its column in all of them or in
 * none (rule 6: manager and calibrated). A cell that was left out of one only could be read off by subtracting
 * their columns, since most of their scores are equal.
 *
 * Shapes: as `levelCut`, a cut a table, in their order. A block may have nobody in some of the tables.
 * Errors: as `levelCut`; and if the tables differ in their number of blocks.
 */
export function sharedLevelCut(tables: readonly Cells[], rules: Rules): LevelCut[] {
  checkRules(rules);
  const now = tables.map((cells) => {
    checkCells(cells);
    if (cells.length !== tables[0]?.length) {
      throw new RangeError(
        `tables of ${tables[0]?.length ?? 0} and ${cells.length} blocks; expected the same`,
      );
    }
    for (const [block, row] of cells.entries()) checkBlock(block, row, rules);
    return cells.map((row) => row.map((counts) => [...counts]));
  });
  const aside = (tables[0]?.[0]?.length ?? 1) - 1;
  const kept = (tables[0] ?? []).map((row) => row.slice(0, aside).map(() => true));
  const leftOut = tables.map(() => 0);

  // Ends, because every round takes at least one cell with people out of its column and none ever returns. A
  // failing cell of a level is itself taken out. A failing cell set aside is never its whole block, for
  // the block has k people and two scores, which passes A and B: so another cell is there to join it.
  for (let moves = findMoves(now, aside, rules); moves.length > 0; moves = findMoves(now, aside, rules)) {
    for (const { block, column } of moves) {
      kept[block]?.fill(false, column, column + 1);
      for (const [table, cells] of now.entries()) {
        const counts = cells[block]?.[column] ?? [];
        leftOut[table] = (leftOut[table] ?? 0) + countPeople(counts);
        addCounts(cells[block]?.[aside] ?? [], counts);
        counts.fill(0);
      }
    }
  }

  return now.map((cells, table) => {
    const columns = (cells[0]?.slice(0, aside) ?? []).map((_, column) => sumColumn(cells, column));
    const out = leftOut[table] ?? 0;
    return {
      columns,
      kept,
      leftOut: out,
      withLevel: out + columns.reduce((sum, c) => sum + countPeople(c), 0),
    };
  });
}

/** What has to move in any of the tables. */
function findMoves(
  tables: readonly Cells[],
  aside: number,
  rules: Rules,
): { block: number; column: number }[] {
  return tables.flatMap((cells) => cellsToMove(gate(cells, rules), cells, aside));
}

/** The failing cells of levels, and for each block where only the cell set aside fails its smallest other one. */
function cellsToMove(
  failing: readonly FailingCell[],
  now: Cells,
  aside: number,
): { block: number; column: number }[] {
  const moves = failing.filter(({ column }) => column !== aside);
  const moving = new Set(moves.map(({ block }) => block));
  const joining = failing
    .filter(({ block, column }) => column === aside && !moving.has(block))
    .map(({ block }) => ({ block, column: smallestCell(now[block]?.slice(0, aside) ?? []) }));
  return [...moves, ...joining];
}

function smallestCell(row: readonly (readonly number[])[]): number {
  const sizes = row.map(countPeople);
  const smallest = Math.min(...sizes.filter((people) => people > 0));
  return sizes.indexOf(smallest);
}

function sumColumn(cells: Cells, column: number): number[] {
  const sum = (cells[0]?.[column] ?? []).map(() => 0);
  for (const row of cells) addCounts(sum, row[column] ?? []);
  return sum;
}

function checkBlock(block: number, row: readonly (readonly number[])[], rules: Rules): void {
  const counts = (row[0] ?? []).map(() => 0);
  for (const cell of row) addCounts(counts, cell);
  const people = countPeople(counts);
  if (people === 0) return;
  if (people < rules.k || people - Math.max(...counts) < rules.d) {
    throw new RangeError(
      `block ${block} has counts ${counts.join(', ')}, which may not be shown by themselves`,
    );
  }
}
