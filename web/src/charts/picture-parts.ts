import type { Row } from '../lib/distribution-rows.ts';
import { formatMean } from '../lib/format-number.ts';
import { isHatched } from '../lib/is-hatched.ts';
import { m } from '../lib/messages.ts';
import { cutToWidth, hatch } from './draw-on-canvas.ts';
import type { Theme } from './theme.ts';

// The picture's measures, in pixels of the drawing.
export const WIDTH = 1000;
export const EDGE = 32;
/** Left of the bars. */
export const LABELS = 210;
/** Right of them. */
const FIGURES = 190;
export const ROW = 32;
export const BARS_WIDTH = WIDTH - 2 * EDGE - LABELS - FIGURES;

/** The words of the scale with their colours, on one line above the bars; `y` is its base line. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  scale: readonly string[],
  theme: Theme,
  y: number,
): void {
  context.font = `400 13px ${theme.font}`;
  context.textAlign = 'left';
  let x = EDGE + LABELS;
  for (const [position, word] of scale.entries()) {
    context.fillStyle = theme.scores[position] ?? theme.rule;
    context.fillRect(x, y - 10, 10, 10);
    context.fillStyle = theme.inkSoft;
    context.fillText(word, x + 15, y);
    x += context.measureText(word).width + 36;
  }
}

/** Everything of the rows but the bars: names, means, people, and what is withheld. */
export function drawRows(
  context: CanvasRenderingContext2D,
  rows: readonly Row[],
  theme: Theme,
  top: number,
): void {
  const right = WIDTH - EDGE;
  for (const [index, { label, total, cell }] of rows.entries()) {
    const y = top + index * ROW + ROW / 2 + 4;
    context.font = `${total ? 600 : 400} 14px ${theme.font}`;
    context.fillStyle = theme.ink;
    context.textAlign = 'left';
    context.fillText(cutToWidth(context, label, LABELS - 12), EDGE, y);
    context.textAlign = 'right';
    context.font = `400 13px ${theme.font}`;
    if ('withheld' in cell) {
      const reason = m.withheld[cell.withheld];
      if (isHatched(cell)) {
        context.fillStyle = hatch(context, theme.hatch);
        context.fillRect(EDGE + LABELS, y - 15, BARS_WIDTH, 22);
        context.fillStyle = '#ffffff'; // the words on plain paper
        context.fillRect(EDGE + LABELS + 4, y - 15, context.measureText(reason).width + 8, 22);
      }
      context.fillStyle = theme.inkSoft;
      context.fillText(m.people(cell.of), right, y);
      context.textAlign = 'left';
      context.fillText(reason, EDGE + LABELS + 8, y);
    } else {
      context.fillText(formatMean(cell.mean), right - 140, y);
      context.fillStyle = theme.inkSoft;
      context.fillText(m.peopleOf(cell.coverage.people, cell.coverage.of), right, y);
    }
  }
}
