import { expect, it } from 'vitest';
import { lightTheme } from '../../server/reports/draw/light-theme.ts';
import { readTheme } from '../../web/src/charts/read-theme.ts';
import '../../web/src/styles/app.css';
import tokens from '../../web/src/styles/tokens.css?raw';

it('reads the tokens on the side that is asked for, whatever the page is on', () => {
  // --ink and the ends of the palette in styles/tokens.css: #1d2126, #8c510a, #0b655d; dark #e9e6df.
  const light = readTheme('light', 5);
  expect([light.ink, light.scores[0], light.scores[4]]).toEqual([
    'rgb(29, 33, 38)',
    'rgb(140, 81, 10)',
    'rgb(11, 101, 93)',
  ]);
  expect(readTheme('dark', 5).ink).toBe('rgb(233, 230, 223)');
});

it('writes on each colour in the ink that is read best', () => {
  expect(readTheme('light', 5).inks).toEqual(['#ffffff', '#111111', '#111111', '#111111', '#ffffff']);
});

it.each([3, 4, 5, 6, 7])('is the theme that the server works out for reports, for %i words', (words) => {
  const own = readTheme('light', words);
  expect(lightTheme(tokens, words, { font: own.font, fontHead: own.fontHead })).toEqual(own);
});
