import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRaters, hasEnoughRaters } from '../../../server/disclosure/rater-set.ts';

it('counts a rater once, however often he is named', () => {
  expect(hasEnoughRaters(addRaters(new Set([7, 8]), [8, 9, 10]))).toBe(true);
  expect(hasEnoughRaters(addRaters(new Set([7, 8]), [8, 7]))).toBe(false);
  expect(hasEnoughRaters(new Set())).toBe(false);
});

it('tells three from fewer as whole lists would, though homes list only their first three', () => {
  const homes = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 6 })), { maxLength: 5 });
  fc.assert(
    fc.property(homes, (lists) => {
      const first = lists.map((list) => list.toSorted((a, b) => a - b).slice(0, 3));
      const raters = first.reduce((set, list) => addRaters(set, list), new Set<number>());
      expect(hasEnoughRaters(raters)).toBe(new Set(lists.flat()).size >= 3);
    }),
  );
});
