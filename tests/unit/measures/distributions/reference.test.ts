import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as beta from '../../../../server/measures/distributions/beta.ts';
import * as chiSquare from '../../../../server/measures/distributions/chi-square.ts';
import * as f from '../../../../server/measures/distributions/f.ts';
import * as gamma from '../../../../server/measures/distributions/gamma.ts';
import * as normal from '../../../../server/measures/distributions/normal.ts';
import * as t from '../../../../server/measures/distributions/student-t.ts';

const OURS: Record<string, (at: number, a: number, b: number) => number> = {
  'normal cdf': normal.normalCdf,
  'normal upper': normal.normalUpper,
  'normal quantile': normal.normalQuantile,
  'normal upperQuantile': normal.normalUpperQuantile,
  't cdf': t.tCdf,
  't upper': t.tUpper,
  't quantile': t.tQuantile,
  't upperQuantile': t.tUpperQuantile,
  'chiSquare cdf': chiSquare.chiSquareCdf,
  'chiSquare upper': chiSquare.chiSquareUpper,
  'chiSquare quantile': chiSquare.chiSquareQuantile,
  'chiSquare upperQuantile': chiSquare.chiSquareUpperQuantile,
  'gamma cdf': gamma.gammaCdf,
  'gamma upper': gamma.gammaUpper,
  'gamma quantile': gamma.gammaQuantile,
  'gamma upperQuantile': gamma.gammaUpperQuantile,
  'beta cdf': beta.betaCdf,
  'beta upper': beta.betaUpper,
  'beta quantile': beta.betaQuantile,
  'beta upperQuantile': beta.betaUpperQuantile,
  'f cdf': f.fCdf,
  'f upper': f.fUpper,
  'f quantile': f.fQuantile,
  'f upperQuantile': f.fUpperQuantile,
};

interface Row {
  a: number;
  b: number;
  at: number;
  value: number;
}

// R 4.2.2: pnorm, qnorm, pt, qt …, tails of 1e-100 to 1 - 1e-12 (tests/reference/distributions-a.R).
const table = readFileSync(new URL('../../../reference/distributions-a.csv', import.meta.url), 'utf8');
const rows = new Map<string, Row[]>();
for (const line of table.trim().split('\n')) {
  const [name, what, ...numbers] = line.split(',');
  const [a, b, at, value] = numbers.map(Number) as [number, number, number, number];
  const key = `${name ?? ''} ${what ?? ''}`;
  rows.set(key, [...(rows.get(key) ?? []), { a, b, at, value }]);
}

describe('distributions', () => {
  it('have a function for each block of the reference, and a block for each function', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(OURS).sort());
  });

  it.each(Object.keys(OURS))('agree with R to 1e-10: %s', (key) => {
    const wrong = rows.get(key)!.filter(({ a, b, at, value }) => {
      const got = OURS[key]!(at, a, b);
      return !(Math.abs(got - value) <= 1e-10 * Math.abs(value));
    });
    expect(wrong).toEqual([]);
    expect(rows.get(key)!.length).toBeGreaterThan(13);
  });
});
