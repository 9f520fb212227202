import { describe, expect, it } from 'vitest';
import { fitColumns, splitColumns } from '../../../../server/reports/pdf/fit-columns.ts';

// Points, by hand.
describe('fitColumns', () => {
  it('gives what is over to the first, once the others have air', () => {
    // 120 over for two: 44 each, and the last 32 to the first
    const widths = fitColumns(
      [
        { natural: 60, least: 30 },
        { natural: 20, least: 20 },
      ],
      200,
    );
    expect(widths).toEqual([136, 64]);
  });

  it('breaks words into lines where all on one line is too wide, and numbers never', () => {
    // 160 wanted, 100 there: the text gives up 60 of its 100
    const needs = [
      { natural: 140, least: 40 },
      { natural: 20, least: 20 },
    ];
    expect(fitColumns(needs, 100)).toEqual([80, 20]);
  });
});

describe('splitColumns', () => {
  it('starts a new part where the page is full, each with the first column', () => {
    const needs = [40, 30, 30, 30].map((least) => ({ natural: least, least }));
    expect(splitColumns(needs, 100)).toEqual([
      [0, 1, 2],
      [0, 3],
    ]);
  });

  it('leaves no part with one column where the one before could give it company', () => {
    const needs = [40, 20, 20, 20, 20].map((least) => ({ natural: least, least }));
    expect(splitColumns(needs, 100)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
    ]);
  });
});
