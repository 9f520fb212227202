import { describe, expect, it } from 'vitest';
import { shrinkColumns } from '../../../../server/reports/pdf/shrink-columns.ts';

const columns = (...naturals: number[]) => naturals.map((natural) => ({ natural, least: 30 }));

// Points, by hand.
describe('shrinkColumns', () => {
  it('narrows the column that only one row needs all of, so that the others stay on one line', () => {
    const cells = [
      [60, 60],
      [60, 30],
      [60, 30],
    ];
    // In the second only one row of three gets a second line, and then it costs nothing more
    expect(shrinkColumns(columns(60, 60), cells, 90)).toEqual([60, 30]);
  });

  it('breaks the name of a row last', () => {
    const cells = [
      [60, 60, 60],
      [30, 60, 60],
      [30, 60, 60],
    ];
    // One more line for the name would be cheaper than three, but names are read first: they count four times
    const [name] = shrinkColumns(columns(60, 60, 60), cells, 140);
    expect(name).toBe(60);
  });

  it('never makes a column narrower than its longest word', () => {
    const needs = [
      { natural: 100, least: 90 },
      { natural: 100, least: 20 },
    ];
    expect(shrinkColumns(needs, [[100, 100]], 120)).toEqual([90, 30]);
  });
});
