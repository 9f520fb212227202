import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directRate } from '../../../server/measures/direct-rate.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const levels = fc.array(
  fc.tuple(fc.nat(20), fc.integer({ min: 20, max: 400 }), fc.integer({ min: 1, max: 900 })),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe('directRate', () => {
  // Cases 0 to 4 are table 1 of Fay & Feuer (1997), Down's syndrome by birth order (data of Fleiss 1981): the
  // calls with which the manual of epitools recreates it.
  it.each(r.directRate)(
    'agrees with epitools ageadjust.direct(), case %#',
    ({ events, people, standard, ...want }) => {
      expectNear(directRate(events, people, standard), want);
    },
  );

  it('has a lower limit of 0 and an upper one without events', () => {
    // One level: the exact Poisson limit of 0, 3.6889 / 10.
    expectNear(directRate([0], [10], [7]), { estimate: 0, lower: 0, upper: 0.3688879454113936, crude: 0 });
  });

  it('is not known where the standard has a level without people in the team', () => {
    expect(directRate([1, 0], [10, 0], [1, 1])).toBeNull();
    expect(directRate([1, 0], [10, 0], [1, 0])?.estimate).toBe(0.1);
    expect(directRate([], [], [])).toBeNull();
    expect(directRate([1], [2], [0])).toBeNull();
  });

  it('is the crude rate at the own mix, contains its estimate, and only needs the shares of the standard', () => {
    fc.assert(
      fc.property(levels, (given) => {
        const [events, people, standard] = [0, 1, 2].map((at) => given.map((level) => level[at]!)) as [
          number[],
          number[],
          number[],
        ];
        const own = directRate(events, people, people)!;
        expectNear(own.estimate, own.crude);
        const got = directRate(events, people, standard)!;
        expect([got.lower <= got.estimate, got.estimate <= got.upper]).toEqual([true, true]);
        expectNear(
          directRate(
            events,
            people,
            standard.map((value) => value * 7),
          ),
          got,
        );
        expectNear(directRate([...events].reverse(), [...people].reverse(), [...standard].reverse()), got);
      }),
    );
  });

  it.each([
    [[1], [2, 3], [1]],
    [[1], [0], [1]],
    [[-1], [2], [1]],
    [[1], [2], [Number.NaN]],
  ])('refuses %j of %j at %j', (events, people, standard) => {
    expect(() => directRate(events, people, standard)).toThrow(RangeError);
  });
});
