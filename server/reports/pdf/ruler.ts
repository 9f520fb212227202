import { FONT_TEXT } from '../draw/fonts.ts';
import { openStudio } from '../draw/studio.ts';

/** How wide texts are in points, as the templates set them. */
export interface Ruler {
  width: (text: string, as: 'cell' | 'head') => number;
  longestWord: (text: string, as: 'cell' | 'head') => number;
}

/** As in table.typ. */
const FONTS = { cell: `400 8.5px '${FONT_TEXT}'`, head: `600 7.5px '${FONT_TEXT}'` } as const;
const SAFE = 1.02; // its digits are all as wide as the widest in print

/** A ruler that remembers: tables repeat their words. */
export function openRuler(): Ruler {
  const { pen } = openStudio('svg', 1).sheet(1, 1);
  const known = new Map<string, number>();
  const width: Ruler['width'] = (text, as) => {
    const key = `${as}${text}`;
    let points = known.get(key);
    if (points === undefined) {
      pen.font = FONTS[as];
      points = SAFE * pen.measureText(text).width;
      known.set(key, points);
    }
    return points;
  };
  return {
    width,
    longestWord: (text, as) => Math.max(0, ...text.split(/[ -]/).map((word) => width(`${word}-`, as))),
  };
}
