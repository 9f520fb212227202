import type { Provenance } from '../lib/provenance.ts';
import { wrapToWidth } from './draw-on-canvas.ts';
import type { Pen } from './pen.ts';
import { readTheme } from './read-theme.ts';
import { pngSheet, svgSheet, type Sheet } from './sheet.ts';
import type { Theme } from './theme.ts';

// The picture's measures, in pixels of the drawing.
export const WIDTH = 1000;
export const EDGE = 32;
const TITLE_LINE = 30;
const LINE = 19;

export type PictureKind = 'png' | 'svg';

/** What stands around the figure: everything that a reader of the picture alone has to know. */
interface PictureWords {
  /** The sentence over the screen. */
  title: string;
  heading: string;
  note: string;
  provenance: Provenance;
}

/** The figure itself: `height` pixels high, drawn from `top` down between the edges. */
export interface PictureBody {
  height: number;
  /** Words of the scale, for the theme's colours. */
  words: number;
  draw: (sheet: Sheet, theme: Theme, top: number) => void;
}

/**
 * A figure as a file that can be handed on, always on the light side: title, filters, heading and note, the
 * figure, and below it where the numbers come from.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export async function drawPicture(kind: PictureKind, words: PictureWords, body: PictureBody): Promise<Blob> {
  await document.fonts.ready;
  const theme = readTheme('light', body.words);
  const ruler = (kind === 'png' ? pngSheet : svgSheet)(1, 1).pen;
  const blocks = [
    { text: words.title, font: `600 24px ${theme.fontHead}`, colour: theme.ink, line: TITLE_LINE, after: 4 },
    {
      text: words.provenance.filters,
      font: `400 13px ${theme.font}`,
      colour: theme.inkSoft,
      line: LINE,
      after: 12,
    },
    { text: words.heading, font: `600 15px ${theme.font}`, colour: theme.ink, line: 21, after: 0 },
    { text: words.note, font: `400 13px ${theme.font}`, colour: theme.inkSoft, line: LINE, after: 10 },
  ].filter(({ text }) => text !== '');
  const laid = blocks.map((block) => ({ ...block, lines: wrapped(ruler, block.text, block.font) }));
  const top = EDGE + laid.reduce((sum, { lines, line, after }) => sum + lines.length * line + after, 0);
  const stamp = wrapped(ruler, words.provenance.stamp, `400 12px ${theme.font}`);
  const bottom = top + body.height;

  const sheet = (kind === 'png' ? pngSheet : svgSheet)(WIDTH, bottom + 22 + stamp.length * LINE + 6);
  const { pen } = sheet;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  let y = EDGE;
  for (const { lines, font, colour, line, after } of laid) {
    pen.font = font;
    pen.fillStyle = colour;
    for (const text of lines) pen.fillText(text, EDGE, (y += line) - 0.25 * line);
    y += after;
  }
  pen.save();
  body.draw(sheet, theme, top);
  pen.restore();
  pen.font = `400 12px ${theme.font}`;
  pen.fillStyle = theme.inkSoft;
  for (const [index, text] of stamp.entries()) pen.fillText(text, EDGE, bottom + 26 + index * LINE);
  return sheet.finish();
}

function wrapped(ruler: Pen, text: string, font: string): string[] {
  ruler.font = font;
  return wrapToWidth(ruler, text, WIDTH - 2 * EDGE);
}
