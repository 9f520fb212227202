import type { Cells } from '../../../server/disclosure/cells.ts';
import { gate } from '../../../server/disclosure/gate.ts';
import type { RestatedTable, Run } from '../../../server/disclosure/restatement.ts';
import type { Rules } from '../../../server/disclosure/rules.ts';
import { safe } from '../../../server/disclosure/safe.ts';
import type { Figure } from './attack.ts';

/** A table published twice. Every block is one team; `cells[block][column][position]`, the last column is in no table. */
export interface TwoVersions {
  stayed: Cells;
  /** Those who change, as they stand in the first version and in the second. */
  before: Cells;
  after: Cells;
  /** Versions whose level columns are shown. */
  levelled: readonly number[];
}

export function tableOf({ stayed, before, after, levelled }: TwoVersions): RestatedTable {
  const run = (versions: number[], cells: Cells): Run => ({
    versions,
    cells,
    homes: cells.map((row) => [sum(row)]),
  });
  return { versions: [1, 2], levelled, runs: [run([1, 2], stayed), run([1], before), run([2], after)] };
}

/** What both versions show, for `attack`: a score before and a score after are two unknowns. */
export function figuresOf({ stayed, before, after, levelled }: TwoVersions): {
  truth: number[][];
  figures: Figure[];
} {
  const columns = stayed[0]!.length;
  const parts = [stayed, before, after];
  const truth = parts.flatMap((cells) => cells.flatMap((row) => row.map((counts) => [...counts])));
  const at = (part: number, block: number, column: number): number =>
    (part * stayed.length + block) * columns + column;
  const figure = (cells: number[]): Figure => ({ cells, counts: sum(cells.map((cell) => truth[cell]!)) });
  const inVersion = (version: number): number[] => [0, version];
  const blocks = [1, 2].flatMap((version) =>
    stayed.map((row, block) =>
      figure(inVersion(version).flatMap((part) => row.map((_, column) => at(part, block, column)))),
    ),
  );
  const levels = levelled.flatMap((version) =>
    stayed[0]!
      .slice(0, -1)
      .map((_, column) =>
        figure(inVersion(version).flatMap((part) => stayed.map((_row, block) => at(part, block, column)))),
      ),
  );
  return { truth, figures: [...blocks, ...levels] };
}

/** Whether the first version could be published at all. */
export function isFirstFit({ stayed, before, levelled }: TwoVersions, rules: Rules): boolean {
  const cells = stayed.map((row, block) =>
    row.map((counts, column) => sum([counts, before[block]![column]!])),
  );
  const areSafe = cells.every((row) => people(sum(row)) === 0 || safe([sum(row)], rules));
  return areSafe && (levelled.length === 0 || gate(cells, rules).length === 0);
}

/** Rule 5 as DISCLOSURE.md puts it: parts empty or safe, and each version's gate with its blocks split in two. */
export function passesAsWritten({ stayed, before, after }: TwoVersions, rules: Rules): boolean {
  const areSafe = [stayed, before, after].every((cells) =>
    cells.every((row) => people(sum(row)) === 0 || safe([sum(row)], rules)),
  );
  return (
    areSafe && gate([...stayed, ...before], rules).length + gate([...stayed, ...after], rules).length === 0
  );
}

function people(counts: readonly number[]): number {
  return counts.reduce((total, n) => total + n, 0);
}

function sum(list: readonly (readonly number[])[]): number[] {
  return list[0]!.map((_, s) => list.reduce((total, counts) => total + counts[s]!, 0));
}
