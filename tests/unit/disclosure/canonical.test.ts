import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../../server/disclosure/canonical.ts';

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
  expect(canonical(tables)).toBe(
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
        canonical([
          { name: 'b', rows: turned(two) },
          { name: 'a', rows: turned(one) },
        ]),
      ).toBe(
        canonical([
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
  expect(new Set(variants.map(canonical)).size).toBe(variants.length);
});

it('refuses what JSON would write as null, and a table twice', () => {
  expect(() => canonical([{ name: 'a', rows: [[1], [NaN]] }])).toThrow('row 1 of table a has NaN');
  expect(() => canonical([{ name: 'a', rows: [[[1, Infinity]]] }])).toThrow('row 0 of table a has Infinity');
  expect(() =>
    canonical([
      { name: 'a', rows: [] },
      { name: 'a', rows: [] },
    ]),
  ).toThrow('table a is given twice');
});
