import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { drawChart } from '../../../web/src/charts/draw-chart.ts';
import type { Pen } from '../../../web/src/charts/pen.ts';
import type { PictureKind, Studio } from '../../../web/src/charts/picture.ts';
import { svgSheet, type Sheet } from '../../../web/src/charts/svg-sheet.ts';
import { FONT_HEAD, FONT_TEXT, registerFonts } from './fonts.ts';
import { lightTheme } from './light-theme.ts';

const TOKENS = join(import.meta.dirname, '../../../web/src/styles/tokens.css');
const SCALE = 2; // pixels of a PNG for one of the drawing

let tokens: string | undefined;

/** What the server draws figures with: as the browser does, in our own fonts whatever the machine has. */
export function openStudio(kind: PictureKind, words: number): Studio {
  if (tokens === undefined) {
    registerFonts();
    tokens = readFileSync(TOKENS, 'utf8');
  }
  const fonts = { font: `'${FONT_TEXT}', sans-serif`, fontHead: `'${FONT_HEAD}', serif` };
  return { theme: lightTheme(tokens, words, fonts), sheet: kind === 'png' ? pngSheet : vectorSheet };
}

function vectorSheet(width: number, height: number): Sheet {
  const ruler = createCanvas(1, 1).getContext('2d');
  return svgSheet(width, height, (text, font) => {
    ruler.font = font;
    return ruler.measureText(text);
  });
}

function pngSheet(width: number, height: number): Sheet {
  const canvas = createCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  const pen: Pen = context;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  return {
    pen,
    chart(config, box) {
      const own = createCanvas(box.width, box.height);
      const chart = drawChart(own, config, { devicePixelRatio: SCALE });
      context.drawImage(own, box.x, box.y, box.width, box.height);
      chart.destroy();
    },
    finish: async () => new Blob([new Uint8Array(await canvas.encode('png'))], { type: 'image/png' }),
  };
}
