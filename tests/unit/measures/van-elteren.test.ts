import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vanElteren } from '../../../server/measures/van-elteren.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

type Stratum = [number[], number[]];

const group = fc.array(fc.nat(12), { minLength: 4, maxLength: 4 });
const strata = fc.array(fc.tuple(group, group), { minLength: 1, maxLength: 6 });

describe('vanElteren', () => {
  it.each(r.vanElteren)(
    'agrees with coin::independence_test on rank / (n + 1) within strata, case %#',
    ({ strata: given, ...want }) => {
      expectNear(vanElteren(given as Stratum[]), want);
    },
  );

  // Hollander & Wolfe (1973), p. 69: without ties and with one stratum it is the Wilcoxon test; W = 35 of 50 pairs,
  // normal approximation without continuity correction.
  it('is the Wilcoxon rank sum test in one stratum', () => {
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const y = [1.15, 0.88, 0.9, 0.74, 1.21];
    const values = [...x, ...y].sort((a, b) => a - b);
    const got = vanElteren([
      [values.map((v) => Number(x.includes(v))), values.map((v) => Number(y.includes(v)))],
    ]);
    expectNear(got, { theta: 35 / 50, z: (35 - 25) / Math.sqrt((50 * 16) / 12), n1: 10, n2: 5 });
  });

  it('leaves out strata with one group only', () => {
    const both: Stratum = [
      [0, 1, 3],
      [2, 1, 1],
    ];
    const got = vanElteren([both]);
    expectNear(
      vanElteren([
        [
          [5, 5, 5],
          [0, 0, 0],
        ],
        both,
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ] as Stratum[]),
      got,
    );
    expect(got?.strata).toBe(1);
    expect(
      vanElteren([
        [
          [5, 5],
          [0, 0],
        ],
      ] as Stratum[]),
    ).toBeNull();
    expect(vanElteren([])).toBeNull();
  });

  it('has no test where each stratum has one score, and says so', () => {
    expect(
      vanElteren([
        [
          [3, 0],
          [4, 0],
        ],
        [
          [0, 2],
          [0, 9],
        ],
      ] as Stratum[]),
    ).toEqual({
      z: null,
      p: null,
      theta: 0.5,
      strata: 2,
      n1: 5,
      n2: 13,
      reason: 'all-ties',
    });
  });

  it('turns with the groups and with the scale, and does not care for the order of strata or unused scores', () => {
    fc.assert(
      fc.property(strata, (given) => {
        const got = vanElteren(given);
        const opposite = got && { z: got.z === null ? null : -got.z, theta: 1 - got.theta };
        expectNear(vanElteren(given.map(([a, b]) => [b, a])), opposite, 1e-8);
        expectNear(vanElteren(given.map(([a, b]) => [[...a].reverse(), [...b].reverse()])), opposite, 1e-8);
        expectNear(vanElteren([...given].reverse()), got, 1e-8);
        expectNear(
          vanElteren(
            given.map(([[a, ...as], [b, ...bs]]) => [
              [a!, 0, ...as],
              [b!, 0, ...bs],
            ]),
          ),
          got,
          1e-8,
        );
      }),
    );
  });

  it('shrinks z by the root of the design effect', () => {
    const given: Stratum[] = [
      [
        [0, 1, 3],
        [2, 1, 1],
      ],
    ];
    expectNear(vanElteren(given, { deff: 4 })?.z, vanElteren(given)!.z! / 2);
  });

  it('refuses what is not two groups on one scale', () => {
    expect(() => vanElteren([[[1, 2], [1]]])).toThrow('stratum 1');
    expect(() =>
      vanElteren([
        [
          [1, 2],
          [1, -1],
        ],
      ]),
    ).toThrow('stratum 1');
    expect(() =>
      vanElteren(
        [
          [
            [1, 2],
            [1, 1],
          ],
        ],
        { deff: -1 },
      ),
    ).toThrow('design effect');
  });
});
