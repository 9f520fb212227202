import { expect, it } from 'vitest';
import { demoCycles } from '../../../server/demo/organisation.ts';
import { levelCells } from '../../../server/disclosure/level-cells.ts';
import { levelCut } from '../../../server/disclosure/level-cut.ts';
import { DEFAULT_RULES, type CutRules } from '../../../server/disclosure/rules.ts';
import type { CountedTable } from '../../../server/publishing/counted-table.ts';
import { cutLevels } from '../../../server/publishing/cut-levels.ts';
import { cutTeams } from '../../../server/publishing/cut-teams.ts';
import type { Source } from '../../../db/schema.ts';

const LABELS = ['Below', 'Developing', 'Meets', 'Exceeds', 'Far exceeds'];
const LEVELS = Array.from({ length: 7 }, (_, index) => ({ id: index + 1, grade: index + 1 }));

/** One competency of the demo's last quarter in Product and Delivery, as counted for two sources. */
function countDemo(sources: readonly Source[]): { tables: CountedTable[]; paths: string[] } {
  const lines = [...(demoCycles().at(-1)?.csv() ?? [])].map((line) => line.trim().split(','));
  const rated = lines.filter(
    ([, , , , competency, , rating, ladder]) =>
      competency === 'customer-success' && rating !== '' && ladder === 'engineering',
  );
  const paths = [...new Set(rated.map(([, , path = '']) => path))];
  const tables = sources.map((source) => {
    const rows = new Map<string, { home: number; level: number | null; counts: number[] }>();
    for (const [, , path = '', level = '', , by, rating] of rated) {
      if (by !== source) continue;
      const row = rows.get(`${path} ${level}`) ?? {
        home: paths.indexOf(path) + 1,
        level: level === '' ? null : Number(level.slice(1)),
        counts: LABELS.map(() => 0),
      };
      rows.set(`${path} ${level}`, row);
      row.counts[Number(rating) - 1] = (row.counts[Number(rating) - 1] ?? 0) + 1;
    }
    return {
      source,
      competencyId: 1,
      competency: 'customer-success',
      scaleId: 1,
      labels: LABELS,
      severalRaters: false,
      rows: [...rows.values()],
    };
  });
  return { tables, paths };
}

it('makes level columns from 150 people in a table up', () => {
  const tree = [
    { id: 1, parent: null },
    { id: 2, parent: 1 },
    { id: 3, parent: 1 },
  ];
  // Two teams with two levels, everybody with both scores beside them: nothing for the gate to object to.
  const plan = { levels: LEVELS.slice(0, 2), divisions: [] };
  const schemeOf = (lastCell: number, rules: CutRules) => {
    const row = (home: number, level: number, low: number) => ({ home, level, counts: [low, 20] });
    const rows = [row(2, 1, 20), row(2, 2, 20), row(3, 1, 20), row(3, 2, lastCell)];
    const table = {
      source: 'manager' as const,
      competencyId: 1,
      competency: 'x',
      scaleId: 1,
      labels: ['a', 'b'],
      severalRaters: false,
    };
    return cutLevels(plan, cutTeams(tree, [{ ...table, rows }], rules), rules).scheme.name;
  };
  // 20 + 20 + 20 + 20 + 20 + 20 + 20 + 9 and 10
  expect(schemeOf(9, DEFAULT_RULES)).toBe('none');
  expect(schemeOf(10, DEFAULT_RULES)).toBe('each grade');
  expect(schemeOf(9, { ...DEFAULT_RULES, levelsFrom: 149 })).toBe('each grade');
});

it('leaves the same cells out of the manager’s and the calibrated level tables', () => {
  const { tables, paths } = countDemo(['manager', 'calibrated']);
  const tree = [{ id: 0, parent: null }, ...paths.map((_, index) => ({ id: index + 1, parent: 0 }))];
  const blocked = cutTeams(tree, tables, DEFAULT_RULES);

  const { scheme, tables: levelled } = cutLevels({ levels: LEVELS, divisions: [] }, blocked, DEFAULT_RULES);
  const [manager, calibrated] = levelled.map(({ cut }) => cut.kept);

  expect(levelled.map(({ source }) => source)).toEqual(['manager', 'calibrated']);
  expect(manager).toEqual(calibrated);
  expect(manager?.flat()).toContain(true);
  // Cut apart, they would differ: the test is about something.
  const apart = blocked.map(
    (table) => levelCut(levelCells(table.blocks, scheme.columns, table.rows), DEFAULT_RULES).kept,
  );
  expect(apart[0]).not.toEqual(apart[1]);
});
