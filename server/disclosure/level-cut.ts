import { addCounts, checkCells, countPeople, type Cells } from './cells.ts';
import { readOccupancy } from './occupancy.ts';
import { checkRules, type Rules } from './rules.ts';
import { openGate, type RunningGate } from './running-gate.ts';

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
  for (const cells of tables) checkTable(cells, tables[0]?.length ?? 0, rules);
  const aside = (tables[0]?.[0]?.length ?? 1) - 1;
  const gates = tables.map((cells) => openGate(readOccupancy(cells), rules));
  const whole: readonly boolean[] = new Array<boolean>(aside).fill(true);
  const kept = new Array<readonly boolean[]>(tables[0]?.length ?? 0).fill(whole);

  // Ends, because every round takes at least one cell with people out of its column and none ever returns. A
  // failing cell of a level is itself taken out. A failing cell set aside is never its whole block, for
  // the block has k people and two scores, which passes A and B: so another cell is there to join it.
  // In every block with a failing cell something moves, so that the next look at what was touched sees all.
  for (let moves = findMoves(gates, aside); moves.length > 0; moves = findMoves(gates, aside)) {
    for (const { block, column } of moves) {
      kept[block] = (kept[block] ?? whole).with(column, false);
      for (const gate of gates) gate.move(block, column, aside);
    }
  }
  return tables.map((cells) => ({ ...sumColumns(cells, aside, kept), kept }));
}

/** What has to move in any of the tables. */
function findMoves(gates: readonly RunningGate[], aside: number): { block: number; column: number }[] {
  return gates.flatMap((gate) => cellsToMove(gate, aside));
}

/** The failing cells of levels, and for each block where only the cell set aside fails its smallest other one. */
function cellsToMove(gate: RunningGate, aside: number): { block: number; column: number }[] {
  const failing = gate.listFailing();
  const moves = failing.filter(({ column }) => column !== aside);
  const moving = new Set(moves.map(({ block }) => block));
  const joining = failing
    .filter(({ block, column }) => column === aside && !moving.has(block))
    .map(({ block }) => ({ block, column: smallestCell(gate, block, aside) }));
  return [...moves, ...joining];
}

/** Of equals the lowest column. */
function smallestCell(gate: RunningGate, block: number, aside: number): number {
  let smallest = -1;
  for (let column = 0; column < aside; column++) {
    const people = gate.people(block, column);
    if (people > 0 && (smallest < 0 || people < gate.people(block, smallest))) smallest = column;
  }
  return smallest;
}

/** Counts of what was kept, by column. */
function sumColumns(
  cells: Cells,
  aside: number,
  kept: readonly (readonly boolean[])[],
): Omit<LevelCut, 'kept'> {
  const columns = (cells[0]?.slice(0, aside) ?? []).map((counts) => counts.map(() => 0));
  let leftOut = 0;
  for (const [block, row] of cells.entries()) {
    for (const [column, sum] of columns.entries()) {
      const counts = row[column] ?? [];
      if (kept[block]?.[column]) addCounts(sum, counts);
      else leftOut += countPeople(counts);
    }
  }
  const inColumns = columns.reduce((sum, counts) => sum + countPeople(counts), 0);
  return { columns, leftOut, withLevel: leftOut + inColumns };
}

function checkTable(cells: Cells, blocks: number, rules: Rules): void {
  checkCells(cells);
  if (cells.length !== blocks) {
    throw new RangeError(`tables of ${blocks} and ${cells.length} blocks; expected the same`);
  }
  for (const [block, row] of cells.entries()) checkBlock(block, row, rules);
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
