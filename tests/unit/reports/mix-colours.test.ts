import { expect, it } from 'vitest';
import { mixColours } from '../../../server/reports/draw/mix-colours.ts';

// What browsers give for color-mix(in oklab, …). tests/web/theme.test.ts holds whole themes to Chromium.
it.each([
  [[0, 0, 0], [255, 255, 255], 0.5, [99, 99, 99]],
  [[255, 0, 0], [0, 0, 255], 0.5, [140, 83, 162]],
] as const)('mixes %j and %j', (a, b, part, mixed) => {
  expect(mixColours(a, b, part)).toEqual(mixed);
});

it('gives the ends themselves', () => {
  expect(mixColours([140, 81, 10], [11, 101, 93], 0)).toEqual([140, 81, 10]);
  expect(mixColours([140, 81, 10], [11, 101, 93], 1)).toEqual([11, 101, 93]);
});
