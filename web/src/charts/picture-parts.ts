import type { Row } from '../lib/distribution-rows.ts';
import { formatMean } from '../lib/format-number.ts';
import { isHatched } from '../lib/is-hatched.ts';
import { m } from '../lib/messages.ts';
import { cutToWidth, hatchBox } from './draw-on-canvas.ts';
import type { Pen } from './pen.ts';
import { EDGE, WIDTH } from './picture.ts';
import type { Theme } from './theme.ts';

// In pixels of the drawing.
/** Left of the bars. */
export const LABELS = 210;
/** Right of them. */
const FIGURES = 190;
export const ROW = 32;
export const BARS_WIDTH = WIDTH - 2 * EDGE - LABELS - FIGURES;

/** The words of the scale with their colours, on one line above the bars; `y` is its base line. */
export function drawLegend(pen: Pen, scale: readonly string[], theme: Theme, y: number): void {
  pen.font = `400 13px ${theme.font}`;
  pen.textAlign = 'left';
  let x = EDGE + LABELS;
  for (const [position, word] of scale.entries()) {
    pen.fillStyle = theme.scores[position] ?? theme.rule;
    pen.fillRect(x, y - 10, 10, 10);
    pen.fillStyle = theme.inkSoft;
    pen.fillText(word, x + 15, y);
    x += pen.measureText(word).width + 36;
  }
}

/** Everything of the rows but the bars: names, means, people, and what is withheld. */
export function drawRows(pen: Pen, rows: readonly Row[], theme: Theme, top: number): void {
  const right = WIDTH - EDGE;
  for (const [index, { label, total, cell }] of rows.entries()) {
    const y = top + index * ROW + ROW / 2 + 4;
    pen.font = `${total ? 600 : 400} 14px ${theme.font}`;
    pen.fillStyle = theme.ink;
    pen.textAlign = 'left';
    pen.fillText(cutToWidth(pen, label, LABELS - 12), EDGE, y);
    pen.textAlign = 'right';
    pen.font = `400 13px ${theme.font}`;
    if ('withheld' in cell) {
      const reason = m.withheld[cell.withheld];
      if (isHatched(cell)) {
        hatchBox(pen, theme.hatch, { x: EDGE + LABELS, y: y - 15, width: BARS_WIDTH, height: 22 });
        pen.fillStyle = '#ffffff'; // the words on plain paper
        pen.fillRect(EDGE + LABELS + 4, y - 15, pen.measureText(reason).width + 8, 22);
      }
      pen.fillStyle = theme.inkSoft;
      pen.fillText(m.people(cell.of), right, y);
      pen.textAlign = 'left';
      pen.fillText(reason, EDGE + LABELS + 8, y);
    } else {
      pen.fillText(formatMean(cell.mean), right - 140, y);
      pen.fillStyle = theme.inkSoft;
      pen.fillText(m.peopleOf(cell.coverage.people, cell.coverage.of), right, y);
    }
  }
}
