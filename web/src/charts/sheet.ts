import { Chart } from './chart-js.ts';
import { svgSheet, type Sheet } from './svg-sheet.ts';

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
export function vectorSheet(width: number, height: number): Sheet {
  const ruler = newCanvas(1, 1).pen;
  return svgSheet(width, height, (text, font) => {
    ruler.font = font;
    return ruler.measureText(text);
  });
}

function newCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no 2-D canvas');
  return { canvas, pen };
}
