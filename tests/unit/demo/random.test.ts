import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../server/demo/random.ts';
import { mean, sd } from './demo-rows.ts';

const draws = (n: number, draw: () => number) => Array.from({ length: n }, draw);

describe('makeRandom', () => {
  it('repeats itself for a seed and stream, and for no other', () => {
    const of = (seed: number, stream?: number) => draws(5, makeRandom(seed, stream).uniform);
    expect(of(7, 1)).toEqual(of(7, 1));
    expect(of(7, 2)).not.toEqual(of(7, 1));
    expect(of(8, 1)).not.toEqual(of(7, 1));
  });

  // Tolerances: four standard errors of 20,000 draws.
  it('draws uniformly from [0, 1)', () => {
    const values = draws(20_000, makeRandom(1).uniform);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(0.0082);
    expect(Math.abs(sd(values) - 1 / Math.sqrt(12))).toBeLessThan(0.004);
  });

  it('draws normals of mean 0 and standard deviation 1', () => {
    const values = draws(20_000, makeRandom(2).normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.0283);
    expect(Math.abs(sd(values) - 1)).toBeLessThan(0.02);
    const beyond = values.filter((value) => Math.abs(value) > 1.96).length / values.length;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(0.0062);
  });

  it('draws an index in proportion to its weight', () => {
    const random = makeRandom(3);
    const values = draws(20_000, () => random.weighted([1, 0, 3]));
    expect(values).not.toContain(1);
    expect(Math.abs(mean(values.map((index) => Number(index === 2))) - 0.75)).toBeLessThan(0.0123);
  });

  it('refuses weights that leave nothing to draw', () => {
    expect(() => makeRandom(4).weighted([0, 0])).toThrow(RangeError);
  });

  it('shuffles without losing or doubling', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const shuffled = makeRandom(5).shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
