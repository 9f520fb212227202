import { expect, it } from 'vitest';
import { isOneScore, isSwitch } from '../../../server/disclosure/switches.ts';

const MASKS = [...Array(8).keys()];
const SCORES = [0, 1, 2];

it('finds a switch exactly where the definition does, for every four cells on three scores', () => {
  const has = (mask: number, score: number) => ((mask >> score) & 1) === 1;
  let switches = 0;
  for (const cell of MASKS)
    for (const opposite of MASKS)
      for (const inBlock of MASKS)
        for (const inColumn of MASKS) {
          // DISCLOSURE.md: s != s' with x_ij(s), x_ij'(s'), x_i'j(s'), x_i'j'(s) all at least 1
          const expected = SCORES.some((s) =>
            SCORES.some(
              (t) => s !== t && has(cell, s) && has(opposite, s) && has(inBlock, t) && has(inColumn, t),
            ),
          );
          if (isSwitch(cell, opposite, inBlock, inColumn) !== expected) {
            throw new Error(`${cell} ${opposite} ${inBlock} ${inColumn}: expected ${String(expected)}`);
          }
          switches += expected ? 1 : 0;
        }
  expect(switches).toBeGreaterThan(0);
});

it('tells one score from none and from several', () => {
  expect(MASKS.filter(isOneScore)).toEqual([1, 2, 4]);
});
