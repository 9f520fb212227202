import type { Drawing, LegendItem } from './drawing.ts';
import { drawSign, SIGN } from './legend-shape.ts';
import type { Pen } from './pen.ts';
import { EDGE, WIDTH, type PictureBody } from './picture.ts';
import type { Theme } from './theme.ts';

const LEGEND = 28; // pixels that it takes above the chart

/** A chart with its legend, to stand in a picture or on a page. */
export function drawingBody(drawing: Drawing): PictureBody {
  const legend = drawing.legend.length > 0 ? LEGEND : 0;
  return {
    height: legend + drawing.height,
    words: drawing.words,
    draw({ pen, chart }, theme, top) {
      drawLegend(pen, drawing.legend, theme, top + LEGEND / 2);
      const box = { x: EDGE, y: top + legend, width: WIDTH - 2 * EDGE, height: drawing.height };
      chart(drawing.config(theme), box);
    },
  };
}

function drawLegend(pen: Pen, legend: readonly LegendItem[], theme: Theme, y: number): void {
  pen.font = `400 13px ${theme.font}`;
  let x = EDGE;
  for (const { name, shape, colour } of legend) {
    drawSign(pen, shape, colour(theme), x, y);
    pen.fillStyle = theme.inkSoft;
    pen.fillText(name, x + SIGN + 6, y + 4);
    x += SIGN + 26 + pen.measureText(name).width;
  }
}
