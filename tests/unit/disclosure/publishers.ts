import { listDivisions } from '../../../server/disclosure/divisions.ts';
import { levelCells, type LevelRow } from '../../../server/disclosure/level-cells.ts';
import { sharedLevelCut } from '../../../server/disclosure/level-cut.ts';
import type { Rules } from '../../../server/disclosure/rules.ts';
import { teamCut } from '../../../server/disclosure/team-cut.ts';
import type { TreeNode } from '../../../server/disclosure/tree-order.ts';
import type { Figure } from './attack.ts';

/** One table of scores: a row a home team and level, every pair at most once. */
export interface Organisation {
  readonly tree: readonly TreeNode[];
  readonly rows: readonly LevelRow[];
}

/** Our own: blocks, and columns behind the gate. */
export function twoCuts(organisation: Organisation, rules: Rules): Figure[] {
  return twoCutsTogether([organisation], rules)[0]!;
}

/** Our own with columns by division. */
export function twoCutsByDivision(organisation: Organisation, rules: Rules): Figure[] {
  return twoCutsTogether([organisation], rules, true)[0]!;
}

/** Our own for tables of one tree that are cut as one, as the manager's and the calibrated are: the figures of each. */
export function twoCutsTogether(
  organisations: readonly Organisation[],
  rules: Rules,
  byDivision = false,
): Figure[][] {
  const [{ tree }] = organisations as [Organisation];
  const { blocks, blockOf } = cutTeams(organisations, rules);
  const levels = [...new Set(organisations.flatMap(({ rows }) => rows.map(({ level }) => level)))]
    .filter((level) => level !== null)
    .sort((a, b) => a - b);
  const divisions = byDivision ? listDivisions(tree) : [undefined];
  const columns = divisions.flatMap((division) =>
    levels.map((level) => ({ levelIds: [level], ...(division ? { division } : {}) })),
  );
  const cuts = sharedLevelCut(
    organisations.map(({ rows }) => levelCells(blocks, columns, rows)),
    rules,
  );
  return organisations.map(({ rows }, table) => {
    const { kept } = cuts[table]!;
    return [
      ...blocks.map((_, block) => figure(rows, ({ home }) => blockOf.get(home) === block)),
      ...columns.map(({ levelIds: [level], division }, column) =>
        figure(
          rows,
          (row) =>
            row.level === level &&
            (division?.homes.includes(row.home) ?? true) &&
            (kept[blockOf.get(row.home) ?? -1]?.[column] ?? false),
        ),
      ),
    ].filter(({ counts }) => people(counts) > 0);
  });
}

/** Our own without levels. */
export function blocksOnly(organisation: Organisation, rules: Rules): Figure[] {
  const { blocks, blockOf } = cutTeams([organisation], rules);
  return blocks.map((_, block) => figure(organisation.rows, ({ home }) => blockOf.get(home) === block));
}

/** Planted: an insider clause that counts the people outside the largest home and does not look at their scores. */
export function insiderByCount({ tree, rows }: Organisation, rules: Rules): Figure[] {
  const { blocks } = cutTeams([{ tree, rows }], { ...rules, insider: false });
  return blocks
    .filter(({ homes }) => {
      const sizes = homes.map((home) => people(figure(rows, (row) => row.home === home).counts));
      const peopled = sizes.filter((size) => size > 0);
      return peopled.length < 2 || people(sizes) - Math.max(...sizes) >= rules.k;
    })
    .map(({ homes }) => figure(rows, ({ home }) => homes.includes(home)));
}

/** What whoever knows one home team's scores has beside the published figures. */
export function knownHome({ rows }: Organisation, known: number): Figure {
  return figure(rows, ({ home }) => home === known);
}

/** Planted: blocks, and columns of at least k people without the gate. */
export function ungated(organisation: Organisation, rules: Rules): Figure[] {
  const { blocks, blockOf } = cutTeams([organisation], rules);
  const { rows } = organisation;
  const levels = [...new Set(rows.map(({ level }) => level))].filter((level) => level !== null);
  return [
    ...blocks.map((_, block) => figure(rows, ({ home }) => blockOf.get(home) === block)),
    ...levels.map((level) => figure(rows, (row) => row.level === level && blockOf.has(row.home))),
  ].filter(({ counts }) => people(counts) >= rules.k);
}

/** Planted: every node with all levels or one, if it has at least k people. */
export function thresholdOnly(organisation: Organisation, { k }: Rules): Figure[] {
  return filters(organisation).filter(({ counts }) => people(counts) >= k);
}

/** Planted: the same if also nobody else, or at least k, are in the rest of any larger filter's answer. */
export function thresholdAndComplement(organisation: Organisation, rules: Rules): Figure[] {
  const all = filters(organisation);
  return thresholdOnly(organisation, rules).filter(({ cells, counts }) =>
    all
      .filter((larger) => cells.every((cell) => larger.cells.includes(cell)))
      .map((larger) => people(larger.counts) - people(counts))
      .every((rest) => rest === 0 || rest >= rules.k),
  );
}

function cutTeams(organisations: readonly Organisation[], rules: Rules) {
  const tables = organisations.map(({ rows }) => {
    const table = new Map<number, number[]>();
    for (const { home, counts } of rows) {
      const before = table.get(home);
      table.set(home, before ? before.map((n, s) => n + counts[s]!) : [...counts]);
    }
    return table;
  });
  const { blocks } = teamCut(organisations[0]!.tree, tables, rules);
  return {
    blocks,
    blockOf: new Map(blocks.flatMap(({ homes }, block) => homes.map((home) => [home, block]))),
  };
}

/** Every node × (all levels or one), each as a figure. */
function filters({ tree, rows }: Organisation): Figure[] {
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const isUnder = (home: number, node: number): boolean => {
    for (let at: number | null = home; at !== null; at = parents.get(at) ?? null)
      if (at === node) return true;
    return false;
  };
  const levels = [...new Set(rows.map(({ level }) => level))];
  return tree.flatMap(({ id }) => [
    figure(rows, ({ home }) => isUnder(home, id)),
    ...levels.map((level) => figure(rows, (row) => row.level === level && isUnder(row.home, id))),
  ]);
}

function figure(rows: readonly LevelRow[], holds: (row: LevelRow) => boolean): Figure {
  const cells = [...rows.keys()].filter((cell) => holds(rows[cell]!));
  return {
    cells,
    counts: rows[0]!.counts.map((_, s) => cells.reduce((n, cell) => n + rows[cell]!.counts[s]!, 0)),
  };
}

function people(counts: readonly number[]): number {
  return counts.reduce((total, n) => total + n, 0);
}
