import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedGap } from '../../../server/measures/adjusted-gap.ts';
import { poolGaps } from '../../../server/measures/pool-gaps.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

/** A team at up to three levels, and a company that holds it. */
const organisations = fc
  .array(
    fc.record({
      team: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      others: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .filter((levels) => levels.some(({ team }) => team.some((count) => count > 0)))
  .map((levels) => ({
    counts: [0, 1, 2, 3].map((at) => levels.reduce((total, { team }) => total + team[at]!, 0)),
    people: levels.map(({ team }) => team.reduce((a, b) => a + b)),
    reference: levels.map(({ team, others }) => others.map((count, at) => count + team[at]!)),
  }));

describe('adjustedGap', () => {
  it.each(r.adjustedGap)(
    'agrees with R person by person, case %#',
    ({ counts, people, reference, deff, ...want }) => {
      expectNear(adjustedGap(counts, people, reference, { deff }), want);
    },
  );

  it('gives what is worked out by hand', () => {
    // Levels of means 1.5 and 2.5, variances 1/4; two people at each: E = 8, var = 1; O = 2 + 9 = 11 of 4.
    const got = adjustedGap(
      [0, 1, 3],
      [2, 2],
      [
        [2, 2, 0],
        [0, 2, 2],
      ],
    );
    expectNear(got, {
      observed: 11,
      expected: 8,
      variance: 1,
      gap: 0.75,
      se0: 0.25,
      z: 3,
      expectedShares: [0.25, 0.5, 0.25],
      superiority: (0.5 + 3 * 0.875) / 4,
      n: 4,
    });
    expect(got?.reason).toBeNull();
  });

  it('has no gap without people, or at a level that nobody else is rated at', () => {
    expect(adjustedGap([0, 0], [0], [[1, 1]])).toBeNull();
    expect(adjustedGap([0, 1], [1], [[0, 0]])).toBeNull();
    expect(
      adjustedGap(
        [0, 1],
        [1, 0],
        [
          [3, 1],
          [0, 0],
        ],
      )?.gap,
    ).toBe(0.75);
  });

  it('has no error where all of the mix have one score, and says so', () => {
    expect(adjustedGap([0, 0, 3], [3], [[0, 0, 8]])).toMatchObject({
      gap: 0,
      se0: null,
      z: null,
      p: null,
      lower: null,
      upper: null,
      superiority: 0.5,
      reason: 'no-variance',
    });
  });

  it('is 0 for the company as a whole, and for a team that rates as its mix does', () => {
    fc.assert(
      fc.property(organisations, ({ reference }) => {
        const all = [0, 1, 2, 3].map((at) => reference.reduce((total, level) => total + level[at]!, 0));
        const people = reference.map((level) => level.reduce((a, b) => a + b));
        const got = adjustedGap(all, people, reference)!;
        expect(Math.abs(got.gap)).toBeLessThanOrEqual(1e-12);
        expect(Math.abs(got.superiority - 0.5)).toBeLessThanOrEqual(1e-12);
        expectNear(
          got.expectedShares.reduce((a, b) => a + b),
          1,
        );
      }),
    );
  });

  it('does not care for the order of levels or the size of the reference, and turns with the scale', () => {
    fc.assert(
      fc.property(organisations, ({ counts, people, reference }) => {
        const got = adjustedGap(counts, people, reference)!;
        expectNear(adjustedGap(counts, [...people].reverse(), [...reference].reverse()), got);
        expectNear(
          adjustedGap(
            counts,
            people,
            reference.map((level) => level.map((c) => c * 3)),
          ),
          got,
        );
        const turned = adjustedGap(
          [...counts].reverse(),
          people,
          reference.map((level) => [...level].reverse()),
        )!;
        expect(Math.abs(turned.gap + got.gap)).toBeLessThanOrEqual(1e-12);
        expect(Math.abs(turned.superiority - 1 + got.superiority)).toBeLessThanOrEqual(1e-12);
        expect([got.lower! <= got.gap, got.gap <= got.upper!]).toEqual([true, true]);
      }),
    );
  });

  it('widens by the root of the design effect', () => {
    const [one, four] = [1, 4].map((deff) => adjustedGap([1, 2, 5], [8], [[9, 8, 7]], { deff })!);
    expectNear(four!.se0, 2 * one!.se0!);
    expectNear(four!.z, one!.z! / 2);
  });

  it.each([
    [[1, 1], [3], [[1, 1]], 1, '2 ratings, but 3 people by level'],
    [[1, 1], [1, 1], [[1, 1]], 1, 'people at 2 levels, a reference of 1'],
    [[1, 1], [2], [[1, 1, 1]], 1, 'the team has 2 positions, the reference 3'],
    [[1, 1], [1, 1], [[1, 1], [1]], 1, 'level 2 has 1 positions, level 1 has 2'],
    [[1, 1], [2], [[1, -1]], 1, 'position 2: -1 is not a count'],
    [[-1, 1], [0], [[1, 1]], 1, 'position 1: -1 is not a count'],
    [
      [1, 1],
      [3, -1],
      [
        [1, 1],
        [1, 1],
      ],
      1,
      'level 2: -1 is not a number of people',
    ],
    [[1, 1], [2], [[1, 1]], 0, 'a design effect'],
  ])('refuses %j of %j at %j, design effect %d', (counts, people, reference, deff, message) => {
    expect(() => adjustedGap(counts, people, reference, { deff })).toThrow(message);
  });
});

describe('poolGaps', () => {
  it('adds observed, expected and variances over competencies', () => {
    const gaps = [
      adjustedGap(
        [0, 1, 3],
        [2, 2],
        [
          [2, 2, 0],
          [0, 2, 2],
        ],
      )!,
      adjustedGap(
        [2, 0, 0],
        [0, 2],
        [
          [1, 1, 1],
          [0, 1, 1],
        ],
      )!,
    ];
    // O = 11 + 2, E = 8 + 5, variance 1 + 1/2, of 6 ratings.
    expectNear(poolGaps(gaps, { deff: 6 }), {
      observed: 13,
      expected: 13,
      gap: 0,
      variance: 1.5,
      se0: 0.5,
      n: 6,
    });
  });

  it('is the gap itself for one competency, and nothing for none', () => {
    const gap = adjustedGap([1, 2, 5], [8], [[9, 8, 7]], { deff: 2 })!;
    const { expectedShares: _shares, superiority: _theta, ...rest } = gap;
    expect(poolGaps([gap], { deff: 2 })).toEqual(rest);
    expect(poolGaps([], { deff: 2 })).toBeNull();
    expect(() => poolGaps([gap], { deff: Number.NaN })).toThrow(RangeError);
  });
});
