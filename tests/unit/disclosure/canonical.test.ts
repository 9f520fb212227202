import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../../server/disclosure/canonical.ts';

const textOf = (tables: Parameters<typeof canonical>[0]): string => [...canonical(tables)].join('');

it('writes a line a row, sorted, under a line a table', () => {
  const tables = [
    { name: 'level', rows: [['peer', null, [1, 10]]] },
    {
      name: 'block',
      rows: [
        [2, 'team', [3]],
        [10, 'other', [1, 4]],
      ],
    },
  ];
  // by code unit: "1" of 10 before "2"
  expect(textOf(tables)).toBe(
    '["block",2]\n[10,"other",[1,4]]\n[2,"team",[3]]\n["level",1]\n["peer",null,[1,10]]\n',
  );
});

it('is the same in any order of tables and rows', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.nat()));
  const rows = fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(rows, rows, (one, two) => {
      const turned = (list: typeof one) => [...list].reverse();
      expect(
        textOf([
          { name: 'b', rows: turned(two) },
          { name: 'a', rows: turned(one) },
        ]),
      ).toBe(
        textOf([
          { name: 'a', rows: one },
          { name: 'b', rows: two },
        ]),
      );
    }),
  );
});

it('tells apart what differs: type, place in the row, table, number of equal rows', () => {
  const variants = [
    [{ name: 'a', rows: [[1, 2]] }],
    [{ name: 'a', rows: [['1', 2]] }],
    [{ name: 'a', rows: [[2, 1]] }],
    [{ name: 'a', rows: [[[1, 2]]] }],
    [{ name: 'a', rows: [[1], [2]] }],
    [
      {
        name: 'a',
        rows: [
          [1, 2],
          [1, 2],
        ],
      },
    ],
    [{ name: 'b', rows: [[1, 2]] }],
    [
      { name: 'a', rows: [] },
      { name: 'b', rows: [[1, 2]] },
    ],
    [{ name: 'a', rows: [['x\n["b",1]']] }],
  ];
  expect(new Set(variants.map(textOf)).size).toBe(variants.length);
});

it('refuses what JSON would write as null, and a table twice', () => {
  expect(() => textOf([{ name: 'a', rows: [[1], [NaN]] }])).toThrow('row 1 of table a has NaN');
  expect(() => textOf([{ name: 'a', rows: [[[1, Infinity]]] }])).toThrow('row 0 of table a has Infinity');
  expect(() =>
    textOf([
      { name: 'a', rows: [] },
      { name: 'a', rows: [] },
    ]),
  ).toThrow('table a is given twice');
});

it('is the same whether a table comes as one list or in groups', () => {
  const part = fc.oneof(
    fc.constantFrom('a', 'a"', 'a,', 'ä', '', 'a\u0000'),
    fc.integer(),
    fc.constant(null),
  );
  const keys = fc.uniqueArray(fc.tuple(part, part), { maxLength: 6, selector: (key) => JSON.stringify(key) });
  const rows = fc.array(fc.tuple(part, part), { maxLength: 4 });
  fc.assert(
    fc.property(keys, fc.array(rows, { minLength: 6, maxLength: 6 }), (groups, held) => {
      const flat = groups.flatMap((key, at) => held[at]!.map((row) => [...key, ...row]));
      const grouped = groups.map((key, at) => ({ key, size: held[at]!.length, rows: () => held[at]! }));
      expect(textOf([{ name: 'a', groups: grouped }])).toBe(textOf([{ name: 'a', rows: flat }]));
    }),
  );
});

it('refuses a group twice, and one of another size than it says', () => {
  const group = (size: number) => ({ key: ['self', 1], size, rows: () => [[1], [2]] });
  expect(() => textOf([{ name: 'a', groups: [group(2), group(2)] }])).toThrow(
    'group ["self",1] of table a is given twice',
  );
  expect(() => textOf([{ name: 'a', groups: [group(3)] }])).toThrow(
    '["self",1] in table a has 2 rows; expected 3',
  );
  const bad = { key: ['self'], size: 1, rows: () => [[NaN]] };
  expect(() => textOf([{ name: 'a', groups: [bad] }])).toThrow('row 0 of ["self"] in table a has NaN');
});
