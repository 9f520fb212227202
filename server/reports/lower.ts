import type { Drawing } from '../../web/src/charts/drawing.ts';

const PART = 0.84;

/** A drawing less high than on the screen, where nothing stands above and below it on one page. */
export const lower = (drawing: Drawing): Drawing => ({
  ...drawing,
  height: Math.round(PART * drawing.height),
});
