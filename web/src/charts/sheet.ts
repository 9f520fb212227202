import type { ChartConfiguration } from 'chart.js';
import { BasicPlatform, Chart } from './chart-js.ts';
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

const SCALE = 2; // pixels of a PNG for one of the drawing

/** @throws Error if the browser cannot make a canvas that large */
export function pngSheet(width: number, height: number): Sheet {
  const { canvas, pen } = newCanvas(width * SCALE, height * SCALE);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  return {
    pen,
    chart(config, box) {
      const own = newCanvas(box.width, box.height);
      const options = { ...config.options, responsive: false, devicePixelRatio: SCALE };
      const chart = new Chart(own.canvas, { ...config, options });
      pen.drawImage(own.canvas, box.x, box.y, box.width, box.height);
      chart.destroy();
    },
    finish: () =>
      new Promise((resolve, reject) => {
        canvas.toBlob((blob) => {
          if (blob) resolve(blob);
          else reject(new Error(`No picture of ${canvas.width} by ${canvas.height} pixels`));
        }, 'image/png');
      }),
  };
}

/** The same as vectors, with text as text. */
export function svgSheet(width: number, height: number): Sheet {
  const ruler = newCanvas(1, 1).pen;
  const measure = (text: string, font: string) => {
    ruler.font = font;
    return ruler.measureText(text);
  };
  const pen = new SvgPen(width, height, measure, 's');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  let charts = 0;
  return {
    pen,
    chart(config, box) {
      const own = new SvgPen(box.width, box.height, measure, `c${charts++}-`);
      // Lines that may change on their way are drawn by the pen itself, others through a Path2D.
      const options = { ...config.options, responsive: false, devicePixelRatio: 1, segment: {} };
      // Chart.js asks a canvas for its context and then only draws; its types know the browser's canvas only.
      const chart = new Chart(own.canvas as never, { ...config, options, platform: BasicPlatform });
      pen.place(own.markup, box.x, box.y);
      chart.destroy();
    },
    finish: () => {
      const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
      return Promise.resolve(new Blob([head, '\n', pen.markup, '\n</svg>\n'], { type: 'image/svg+xml' }));
    },
  };
}

function newCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no 2-D canvas');
  return { canvas, pen };
}
