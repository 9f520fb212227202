import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RaterScore } from '../../../server/measures/leniency-contrasts.ts';
import { raterLeniency } from '../../../server/measures/rater-leniency.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

/** 'a x c 4' is rater a on person x, competency c, with a 4. */
const scores = (...lines: string[]): RaterScore[] =>
  lines.map((line) => {
    const [rater, person, competency, score] = line.split(' ');
    return { rater: rater!, person: person!, competency: competency!, score: Number(score) };
  });

const panels = fc
  .uniqueArray(
    fc.record({
      rater: fc.constantFrom('a', 'b', 'c', 'd'),
      person: fc.constantFrom('u', 'v', 'w', 'x', 'y'),
      competency: fc.constantFrom('one', 'two'),
      score: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 40, selector: ({ rater, person, competency }) => `${rater} ${person} ${competency}` },
  )
  .filter((all) => all.length > 0);

describe('raterLeniency', () => {
  it('agrees with the definition in R person by person, and metafor for the shrinkage', () => {
    const { scores: given, leniency, people, within, tau2, mu, shrunken, se, reliability } = r.raterLeniency;
    const got = raterLeniency(given)!;
    expectNear(
      {
        leniency: got.raters.map((rater) => rater.leniency),
        people: got.raters.map((rater) => rater.people),
        shrunken: got.raters.map((rater) => rater.shrunken),
        se: got.raters.map((rater) => rater.se),
        reliability: got.raters.map((rater) => rater.reliability),
        within: got.within,
        tau2: got.tau2,
        mu: got.mu,
      },
      { leniency, people, shrunken, se, reliability, within, tau2, mu },
    );
    expect(got.raters.map(({ rater }) => rater)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7']);
    expectNear(got.reliability, reliability.reduce((a, b) => a + b) / reliability.length);
  });

  it('gives what is worked out by hand', () => {
    // a against b and c: on x 4 - (3 + 1)/2 = 2 and 5 - 4 = 1, so 1.5; on y 3 - 3 = 0. Mean 0.75.
    const got = raterLeniency(
      scores(
        'a x c 4',
        'b x c 3',
        'c x c 1',
        'a x d 5',
        'b x d 4',
        'a y c 3',
        'b y c 3',
        'a z c 1',
        'b y d 1',
      ),
    )!;
    expectNear(
      got.raters.map(({ leniency, people }) => [leniency, people]),
      // b: on x (3 - 2.5 + 4 - 5) / 2 = -0.25, on y 0. c: on x 1 - 3.5.
      [
        [0.75, 2],
        [-0.125, 2],
        [-2.5, 1],
      ],
    );
    // Squares about the means: 2 (0.75)² and 2 (0.125)², two degrees of freedom.
    expectNear(got.within, 0.75 ** 2 + 0.125 ** 2);
    expect(got.raters.map(({ rater }) => rater)).toEqual(['a', 'b', 'c']);
  });

  it('says why there is no error: one person each, no difference within a rater, or none shared', () => {
    const one = raterLeniency(scores('a x c 4', 'b x c 3'))!;
    expect(one).toMatchObject({ within: null, tau2: null, reliability: null, reason: 'one-person-each' });
    expect(one.raters[0]).toEqual({
      rater: 'a',
      people: 1,
      leniency: 1,
      variance: null,
      shrunken: null,
      se: null,
      lower: null,
      upper: null,
      reliability: null,
    });
    const same = raterLeniency(scores('a x c 4', 'b x c 3', 'a y c 2', 'b y c 1'))!;
    expect(same).toMatchObject({ within: 0, tau2: null, reason: 'no-variance' });
    expect(same.raters.map(({ leniency }) => leniency)).toEqual([1, -1]);
    expect(raterLeniency(scores('a x c 4', 'b x d 3', 'b y c 1'))).toBeNull();
    expect(raterLeniency([])).toBeNull();
  });

  it('takes contrasts that differ by rounding only for the same', () => {
    // Each rater is as far from the mean of the three others, in thirds, on x, y and z.
    const same = scores(
      ...[0, 1, 2, 0.1].flatMap((up, at) =>
        [4, 3, 3, 1].map((score, rater) => `${rater} p${at} c ${score + up}`),
      ),
    );
    expect(raterLeniency(same)).toMatchObject({ within: 0, reason: 'no-variance' });
  });

  it('does not care for the order of scores, what keys are called, or people whom one rater rates', () => {
    fc.assert(
      fc.property(panels, (given) => {
        const byRater = (all: RaterScore[]) =>
          [...(raterLeniency(all)?.raters ?? [])].sort((a, b) => a.rater.localeCompare(b.rater));
        const got = byRater(given);
        expectNear(byRater([...given].reverse()), got, 1e-7);
        expectNear(byRater(given.map((one) => ({ ...one, person: `p${one.person}` }))), got, 1e-7);
        expectNear(
          byRater([...given, { rater: 'a', person: 'alone', competency: 'one', score: 5 }]),
          got,
          1e-7,
        );
        expectNear(byRater(given.map((one) => ({ ...one, score: one.score + 10 }))), got, 1e-7);
      }),
    );
  });

  it('adds up to 0 for two raters, and shrinks towards the mean', () => {
    fc.assert(
      fc.property(panels, (given) => {
        const two = raterLeniency(given.filter(({ rater }) => rater === 'a' || rater === 'b'));
        const total = two?.raters.reduce((sum, { leniency }) => sum + leniency, 0) ?? 0;
        expect(Math.abs(total)).toBeLessThanOrEqual(1e-12);
        const all = raterLeniency(given);
        for (const { leniency, shrunken } of all?.raters ?? []) {
          const mu = all!.mu;
          if (shrunken === null || mu === null) continue;
          expect(Math.abs(shrunken - mu)).toBeLessThanOrEqual(Math.abs(leniency - mu) + 1e-9);
        }
      }),
    );
  });

  it('refuses a second score for the same, and what is not a score', () => {
    expect(() => raterLeniency(scores('a x c 4', 'a x c 3'))).toThrow(
      'rater a, person x, competency c: scored twice',
    );
    expect(() => raterLeniency(scores('a x c ?'))).toThrow('NaN is not a score');
  });
});
