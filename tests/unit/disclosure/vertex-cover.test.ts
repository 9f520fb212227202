import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growVertexCover } from '../../../server/disclosure/vertex-cover.ts';

it('takes the lighter side of a star', () => {
  // left 0 joined to rights of 2 and 2: the left vertex (3) covers both for less than 4
  const star = growVertexCover([3]);
  expect(star.addRight(2, [0])).toBe(2);
  expect(star.addRight(2, [0])).toBe(3);
});

it('frees a left vertex that a later right vertex needs', () => {
  // lefts 1 and 1. Right a joins both and takes the first; b joins only the first, so a must move over.
  const graph = growVertexCover([1, 1]);
  expect(graph.addRight(1, [0, 1])).toBe(1);
  expect(graph.addRight(1, [0])).toBe(2);
  expect(graph.addRight(5, [0, 1])).toBe(2);
});

it('is 0 without edges', () => {
  expect(growVertexCover([4, 4]).addRight(9, [])).toBe(0);
});

it('is the lightest of all covers', () => {
  const graph = fc.record({
    left: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
    right: fc.array(fc.tuple(fc.nat(4), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })), {
      maxLength: 5,
    }),
  });
  fc.assert(
    fc.property(graph, ({ left, right }) => {
      const grown = growVertexCover(left);
      let weight = 0;
      for (const [w, joins] of right)
        weight = grown.addRight(
          w,
          [...left.keys()].filter((l) => joins[l]),
        );

      // Every subset of the left is tried; the rights that it leaves an edge of must then be in the cover.
      let lightest = Infinity;
      for (let chosen = 0; chosen < 2 ** left.length; chosen++) {
        const has = (l: number) => ((chosen >> l) & 1) === 1;
        let total = 0;
        for (const [l, w] of left.entries()) if (has(l)) total += w;
        for (const [w, joins] of right) if (left.some((_, l) => joins[l] && !has(l))) total += w;
        lightest = Math.min(lightest, total);
      }
      expect(weight).toBe(lightest);
    }),
    { numRuns: 500 },
  );
});
