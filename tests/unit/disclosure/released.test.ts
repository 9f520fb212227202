import { describe, expect, it } from 'vitest';
import {
  fromPublication,
  poolReleased,
  release,
  type ReleasedCounts,
} from '../../../server/disclosure/released.ts';

const K5 = { k: 5 };

describe('release', () => {
  it('adds whole blocks', () => {
    expect(
      release(
        [
          [3, 2, 0],
          [1, 4, 1],
        ],
        K5,
      ),
    ).toEqual({ people: 11, counts: [4, 6, 1] });
  });

  it.each([
    ['nothing', [], /0 people; expected at least 5/],
    ['four people', [[2, 2]], /4 people; expected at least 5/],
    ['negative counts', [[9, -1]], /-1 at position 2/],
    ['fractions', [[4.5, 1.5]], /4.5 at position 1/],
    [
      'tables of different scales',
      [
        [3, 3],
        [1, 1, 1],
      ],
      /3 counts; expected 2/,
    ],
  ])('refuses %s', (_, parts, message) => {
    const attempt = () => release(parts, K5);
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });

  it('is the only way: counts by themselves do not carry the brand', () => {
    // @ts-expect-error the brand is missing; tsc is what fails if this ever compiles
    const raw: ReleasedCounts = { people: 1, counts: [0, 1] };
    expect(raw.people).toBe(1);
  });
});

describe('fromPublication', () => {
  it('takes a row of a publication, pooled or not', () => {
    expect(fromPublication({ people: 5, counts: [2, 3] }, K5)).toEqual({ people: 5, counts: [2, 3] });
    expect(fromPublication({ people: 5, counts: [6, 7] }, K5)).toEqual({ people: 5, counts: [6, 7] });
  });

  it.each([
    [{ people: 4, counts: [2, 2] }, /4 people; expected at least 5/],
    [{ people: 6, counts: [2, 3] }, /6 people and 5 ratings/],
    [{ people: 5.5, counts: [3, 3] }, /5.5 people and 6 ratings/],
    [{ people: NaN, counts: [3, 3] }, /NaN people and 6 ratings/],
    [{ people: 5, counts: [7, -1] }, /-1 at position 2/],
    [{ people: 5, counts: [5.5, 1] }, /5.5 at position 1/],
  ])('refuses %o', (row, message) => {
    const attempt = () => fromPublication(row, K5);
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});

describe('poolReleased', () => {
  it('adds ratings and counts the people of the fullest table', () => {
    const pooled = poolReleased([release([[3, 2]], K5), release([[4, 4]], K5), release([[0, 6]], K5)]);
    expect(pooled).toEqual({ people: 8, counts: [7, 12] });
  });

  it('refuses nothing, and tables of different scales', () => {
    expect(() => poolReleased([])).toThrow(RangeError);
    expect(() => poolReleased([release([[3, 2]], K5), release([[1, 2, 3]], K5)])).toThrow(
      /3 counts; expected 2/,
    );
  });
});
