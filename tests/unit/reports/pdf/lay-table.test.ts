import { describe, expect, it } from 'vitest';
import type { Table, Value } from '../../../../server/reports/model.ts';
import { layTable } from '../../../../server/reports/pdf/lay-table.ts';
import type { Ruler } from '../../../../server/reports/pdf/ruler.ts';
import { makeColumn, makeTable } from './make-report.ts';

/** Every letter is five points wide. */
const ruler: Ruler = {
  width: (text) => 5 * text.length,
  longestWord: (text) => Math.max(...text.split(' ').map((word) => 5 * word.length)),
};
const KEPT: Value = { withheld: 'too few people' };

const gaps = (rows: readonly (readonly Value[])[]): Table => ({
  ...makeTable(
    [
      makeColumn({ key: 'team', type: 'text', print: false }),
      makeColumn({ key: 'team_name', type: 'text', title: 'Team' }),
      makeColumn({ key: 'competency_name', type: 'text', title: 'Competency' }),
      makeColumn({ key: 'gap', type: 'number', title: 'Gap' }),
    ],
    rows,
  ),
  grid: { down: 'team_name', across: 'competency_name', value: 'gap' },
});

const textsOf = (tables: ReturnType<typeof layTable>) =>
  tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

describe('layTable', () => {
  it('turns tidy rows into a grid, and tells two teams of one name apart', () => {
    const table = gaps([
      ['Larkfield / Delivery / Search', 'Search', 'Craft', 0.5],
      ['Larkfield / Delivery / Search', 'Search', 'Mentoring', KEPT],
      ['Larkfield / Product / Search', 'Search', 'Craft', -0.25],
      ['Larkfield / Product / Search', 'Search', 'Mentoring', 0],
    ]);
    const tables = layTable(table, ruler, 500);
    expect(tables[0]?.head.map(({ text }) => text)).toEqual(['Team', 'Craft', 'Mentoring']);
    expect(textsOf(tables)).toEqual([
      [
        ['Delivery / Search', '+0.50', 'a'],
        ['Product / Search', '−0.25', '0.00'],
      ],
    ]);
    // Half of the largest distance from nothing; what is withheld is hatched and has no tint.
    expect(tables[0]?.rows.map((row) => row.slice(1).map(({ tint, kind }) => kind ?? tint))).toEqual([
      [1, 'hatched'],
      [-0.5, 0],
    ]);
    expect(tables[0]?.legend).toEqual([{ sign: 'a', words: 'Withheld: too few people', isHatched: true }]);
  });

  it('goes on in another part where the columns are wider than the page, and loses none', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Competency ${at}`);
    const table = gaps(names.map((name) => ['Larkfield / Search', 'Search', name, 0.5]));
    const tables = layTable(table, ruler, 300);
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.flatMap(({ head }) => head.slice(1).map(({ text }) => text))).toEqual(names);
    expect(tables.map(({ title }) => title)[1]).toBe(`Every team, part 2 of ${tables.length}`);
    for (const { head, rows, widths } of tables) {
      expect(rows[0]).toHaveLength(head.length);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(300);
    }
  });

  const figures = ['people', 'of', 'mean', 'gap', 'shrunken'].map((key) =>
    makeColumn({ key, type: 'integer', digits: 0 }),
  );

  it('puts one reason in the place of the numbers that it stands for', () => {
    const rows = [
      [KEPT, 4, KEPT, KEPT, KEPT],
      [5, 5, 3, 1, 0],
    ];
    const [table] = layTable(makeTable(figures, rows), ruler, 500);
    expect(table?.rows[0]).toEqual([
      { text: '–', kind: 'hatched' },
      { text: '4' },
      { text: 'Withheld: too few people', span: 3, kind: 'hatched' },
    ]);
  });

  it('has one column of reasons where no row has any of the numbers', () => {
    const [table] = layTable(
      makeTable(figures, [
        [7, 9, KEPT, KEPT, KEPT],
        [KEPT, 4, KEPT, KEPT, KEPT],
      ]),
      ruler,
      500,
    );
    expect(table?.head.map(({ text }) => text)).toEqual(['people', 'of', 'Why there is no number']);
    expect(table?.widths).toHaveLength(3);
    expect(textsOf(table ? [table] : [])).toEqual([
      [
        ['7', '9', 'Withheld: too few people'],
        ['–', '4', 'Withheld: too few people'],
      ],
    ]);
  });

  it('prints no column in which no row has anything', () => {
    const columns = [...figures.slice(0, 2), makeColumn({ key: 'changed', type: 'text' })];
    const [table] = layTable(
      makeTable(columns, [
        [7, 9, ''],
        [5, null, ''],
      ]),
      ruler,
      500,
    );
    expect(table?.head.map(({ text }) => text)).toEqual(['people', 'of']);
  });
});
