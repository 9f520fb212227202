import type { Provenance } from '../lib/provenance.ts';
import { wrapToWidth } from './draw-on-canvas.ts';
import type { Pen } from './pen.ts';
import type { Sheet } from './svg-sheet.ts';
import type { Theme } from './theme.ts';

// The picture's measures, in pixels of the drawing.
export const WIDTH = 1000;
export const EDGE = 32;
const TITLE_LINE = 30;
const LINE = 19;

export type PictureKind = 'png' | 'svg';

/** Everything that stands around the figure: what a reader of the picture alone has to know. */
export interface PictureWords {
  /** The sentence over the screen. */
  title: string;
  heading: string;
  note: string;
  provenance: Pick<Provenance, 'filters' | 'stamp'>;
}

/** The figure itself: `height` pixels high, drawn from `top` down between the edges. */
export interface PictureBody {
  height: number;
  /** Words of the scale, for the theme's colours. */
  words: number;
  draw: (sheet: Sheet, theme: Theme, top: number) => void;
}

/** What to draw with: the browser's means, or the server's. */
export interface Studio {
  theme: Theme;
  sheet: (width: number, height: number) => Sheet;
}

/**
 * A figure as a file that can be handed on: title, filters, heading and note, the figure, and below it where the
 * numbers come from.
 */
export async function layPicture(
  { theme, sheet: open }: Studio,
  words: PictureWords,
  body: PictureBody,
): Promise<Blob> {
  const ruler = open(1, 1).pen;
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

  const sheet = open(WIDTH, bottom + 22 + stamp.length * LINE + 6);
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
