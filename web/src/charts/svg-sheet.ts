import type { ChartConfiguration } from 'chart.js';
import { drawChart } from './draw-chart.ts';
import type { Pen } from './pen.ts';
import { SvgPen } from './svg-pen.ts';

/** Where a chart stands on a sheet, in pixels of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** White paper to draw on and hand on as a file. */
export interface Sheet {
  pen: Pen;
  chart: (config: ChartConfiguration, box: Box) => void;
  finish: () => Promise<Blob>;
}

/**
 * Paper for vectors, with text as text. No DOM, so that the server draws the same.
 *
 * @param measure how wide a text is in a CSS font
 */
export function svgSheet(
  width: number,
  height: number,
  measure: (text: string, font: string) => TextMetrics,
): Sheet {
  const pen = new SvgPen(width, height, measure, 's');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  let charts = 0;
  return {
    pen,
    chart(config, box) {
      const own = new SvgPen(box.width, box.height, measure, `c${charts++}-`);
      // Lines that may change on their way are drawn by the pen itself, others through a Path2D.
      const chart = drawChart(own.canvas, config, { devicePixelRatio: 1, segment: {} });
      pen.place(own.markup, box.x, box.y);
      chart.destroy();
    },
    finish: () => {
      const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
      return Promise.resolve(new Blob([head, '\n', pen.markup, '\n</svg>\n'], { type: 'image/svg+xml' }));
    },
  };
}
