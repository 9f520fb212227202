import { cutToWidth } from './draw-on-canvas.ts';
import type { Drawing } from './drawing.ts';
import { EDGE, WIDTH, type PictureBody } from './picture.ts';

/** One of many small charts. */
export interface GridCell {
  key: string;
  name: string;
  /** Below the name, short. */
  remark: string;
  /** Where the name leads, if anywhere. */
  href?: string;
  drawing: Drawing;
}

const GAP = 24; // pixels between charts
const HEAD = 40; // name and remark

/** Small charts side by side, so many in a row, to stand in a picture or on a page. */
export function gridBody(cells: readonly GridCell[], across: number): PictureBody {
  const width = (WIDTH - 2 * EDGE - (across - 1) * GAP) / across;
  const high = Math.max(0, ...cells.map(({ drawing }) => drawing.height));
  const row = HEAD + high + GAP;
  return {
    height: row * Math.ceil(cells.length / across),
    words: cells[0]?.drawing.words ?? 1,
    draw({ pen, chart }, theme, top) {
      for (const [index, { name, remark, drawing }] of cells.entries()) {
        const x = EDGE + (index % across) * (width + GAP);
        const y = top + row * Math.floor(index / across);
        pen.font = `600 14px ${theme.font}`;
        pen.fillStyle = theme.ink;
        pen.fillText(cutToWidth(pen, name, width), x, y + 14);
        pen.font = `400 12px ${theme.font}`;
        pen.fillStyle = theme.inkSoft;
        pen.fillText(cutToWidth(pen, remark, width), x, y + 31);
        chart(drawing.config(theme), { x, y: y + HEAD, width, height: drawing.height });
      }
    },
  };
}
