import { countPeople, type Cells } from './cells.ts';
import { gate } from './gate.ts';
import { hasEnoughRaters } from './rater-set.ts';
import { checkRules, type Rules } from './rules.ts';
import { safe } from './safe.ts';

/**
 * People of one table who changed at the same versions, as they stand unchanged through `versions`: one list of
 * unknown scores for an attacker. Who changed once is in two runs, one that ends and one that begins.
 */
export interface Run {
  /** Consecutive, ascending. */
  readonly versions: readonly number[];
  /** Score counts of each home team, by block: `homes[block][home][position]`. */
  readonly homes: readonly (readonly (readonly number[])[])[];
  /** The same people by level as they are published: `cells[block][column][position]`, left-out ones in the last. */
  readonly cells: Cells;
  /** Distinct raters by block, for tables of peers (rule 6). */
  readonly raters?: readonly ReadonlySet<number>[];
}

/** One table of a cycle that is published and would be published anew, in the blocks that it always had. */
export interface RestatedTable {
  /** All versions, the new one last. */
  readonly versions: readonly number[];
  /** Those whose level columns are shown. */
  readonly levelled: readonly number[];
  readonly runs: readonly Run[];
}

/** Why a table cannot be restated yet. */
export interface Obstacle {
  readonly block: number;
  /** Whose scores could be told: of those who change now, before or after it, or of the others. */
  readonly of: 'changed' | 'unchanged';
  readonly people: number;
  /** Too few people, too much alike (or too few outside one team, or raters), or told apart by their levels. */
  readonly rule: 'people' | 'scores' | 'levels';
}

/**
 * What forbids publishing a table anew beside its older versions (DISCLOSURE.md, rule 5).
 *
 * Subtracting versions gives away no more than publishing every run as a table of its own would, since every
 * version is a sum of runs. So each run must be fit for that: in every block nobody of it or a safe set, and
 * the level gate must pass on the runs alone that stand in the same columns.
 *
 * The rule as DISCLOSURE.md puts it (the gate of each version, its blocks split in two) is weaker: a switch
 * between a joiner and somebody who stayed spares the columns of the new version and not those of the old, so
 * the difference of the columns, which is the joiners alone, was not protected (tests show such a leak).
 *
 * Order:  by block; the same block may be in the list twice.
 * Errors: RangeError as `checkRules` and `gate`.
 */
export function findObstacles(table: RestatedTable, rules: Rules): Obstacle[] {
  checkRules(rules);
  const unsafe = unsafeParts(table, rules);
  const blocks = new Set(unsafe.map(({ block }) => block));
  // Of a block that is too small anyway its levels say nothing more.
  const leaks = leaksOfLevels(table, rules).filter(({ block }) => !blocks.has(block));
  return [...unsafe, ...leaks].sort((a, b) => a.block - b.block);
}

function unsafeParts(table: RestatedTable, rules: Rules): Obstacle[] {
  return table.runs.flatMap((run) =>
    run.homes.flatMap((homes, block) => {
      const people = homes.reduce((sum, counts) => sum + countPeople(counts), 0);
      // What was never split is published as it is already.
      if (people === 0 || isWhole(table, run, block)) return [];
      const hasRaters = run.raters === undefined || hasEnoughRaters(run.raters[block] ?? new Set());
      if (safe(homes, rules) && hasRaters) return [];
      const rule = people < rules.k ? 'people' : 'scores';
      return [{ block, of: partOf(table, run), people, rule } as const];
    }),
  );
}

function isWhole({ versions, runs }: RestatedTable, run: Run, block: number): boolean {
  if (run.versions.length < versions.length) return false;
  return runs.every((other) => other === run || countBlock(other, block) === 0);
}

function countBlock({ homes }: Run, block: number): number {
  return (homes[block] ?? []).reduce((sum, counts) => sum + countPeople(counts), 0);
}

/** Runs that stand in the same level columns are one table; each block of each run is a block of it. */
function leaksOfLevels(table: RestatedTable, rules: Rules): Obstacle[] {
  const classes = Map.groupBy(table.runs, ({ versions }) =>
    versions.filter((version) => table.levelled.includes(version)).join(),
  );
  classes.delete('');
  return [...classes.values()].flatMap((runs) => {
    const rows = runs.flatMap((run) =>
      run.cells.flatMap((cells, block) => (countBlock(run, block) > 0 ? [{ run, block, cells }] : [])),
    );
    return gate(
      rows.map(({ cells }) => cells),
      rules,
    ).flatMap((failing) => {
      const row = rows[failing.block];
      if (!row) return [];
      const people = countPeople(row.cells[failing.column] ?? []);
      return [{ block: row.block, of: partOf(table, row.run), people, rule: 'levels' } as const];
    });
  });
}

/** Whether the people of a run change in the new version: before it, after it, or not at all. */
function partOf({ versions }: RestatedTable, run: Run): Obstacle['of'] {
  const [before, now] = versions.slice(-2);
  const isThrough = run.versions.some((v) => v === before) && run.versions.some((v) => v === now);
  return isThrough ? 'unchanged' : 'changed';
}
