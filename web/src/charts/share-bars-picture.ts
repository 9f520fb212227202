import type { PublicationStamp } from '../../../server/contract/common.ts';
import type { Row } from '../lib/distribution-rows.ts';
import type { Filters } from '../lib/filters-in-words.ts';
import { m } from '../lib/messages.ts';
import { Chart } from './chart-js.ts';
import { wrapToWidth } from './draw-on-canvas.ts';
import { BARS_WIDTH, drawLegend, drawRows, EDGE, LABELS, ROW, WIDTH } from './picture-parts.ts';
import { AXIS_HEIGHT, shareBars } from './share-bars.ts';
import { readTheme, type Theme } from './theme.ts';

export interface PictureContent {
  title: string;
  heading: string;
  filters: Filters;
  rows: readonly Row[];
  scale: readonly string[];
  publication: PublicationStamp;
  /** ISO 8601 */
  publishedAt: string;
}

const SCALE = 2; // pixels of the picture for one of the drawing

/**
 * The bars as a PNG that can be handed on: title, filters, legend, rows with mean and people, withheld rows
 * hatched with their reason, and below them where the numbers come from. Always on the light side.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export async function shareBarsPicture(content: PictureContent): Promise<Blob> {
  await document.fonts.ready;
  const theme = readTheme('light', content.scale.length);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2-D canvas');

  const titleFont = `600 24px ${theme.fontHead}`;
  context.font = titleFont;
  const title = wrapToWidth(context, content.title, WIDTH - 2 * EDGE);
  context.font = `400 13px ${theme.font}`;
  const { cycle, source, team, levels, competencies } = content.filters;
  const filters = wrapToWidth(
    context,
    m.download.filters(cycle, source, team, levels, competencies),
    WIDTH - 2 * EDGE,
  );

  const top = EDGE + title.length * 30 + filters.length * 19 + 74;
  const bottom = top + content.rows.length * ROW + AXIS_HEIGHT;
  canvas.width = WIDTH * SCALE;
  canvas.height = (bottom + 44) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, bottom + 44);

  const write = (
    text: string,
    x: number,
    y: number,
    font: string,
    colour: string,
    align: CanvasTextAlign = 'left',
  ) => {
    context.font = font;
    context.fillStyle = colour;
    context.textAlign = align;
    context.fillText(text, x, y);
  };
  let y = EDGE + 14;
  for (const line of title) write(line, EDGE, (y += 30) - 24, titleFont, theme.ink);
  for (const line of filters) write(line, EDGE, (y += 19) - 19, `400 13px ${theme.font}`, theme.inkSoft);
  write(content.heading, EDGE, y + 14, `600 15px ${theme.font}`, theme.ink);
  drawLegend(context, content.scale, theme, y + 40);
  context.drawImage(
    drawBars(content, theme),
    EDGE + LABELS,
    top,
    BARS_WIDTH,
    content.rows.length * ROW + AXIS_HEIGHT,
  );
  drawRows(context, content.rows, theme, top);

  const { version, k, hash } = content.publication;
  const published = content.publishedAt.slice(0, 10);
  const made = new Date().toISOString().slice(0, 10);
  const stamp = m.download.stamp({ version, k, hash: hash.slice(0, 12), published, made });
  write(stamp, EDGE, bottom + 26, `400 12px ${theme.font}`, theme.inkSoft);
  return toPng(canvas);
}

/** The same chart as on screen, on a canvas of its own. */
function drawBars({ rows, scale }: PictureContent, theme: Theme): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = BARS_WIDTH;
  canvas.height = rows.length * ROW + AXIS_HEIGHT;
  const config = shareBars(rows, scale, theme);
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio: SCALE },
  });
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  chart.destroy();
  return copy;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`No picture of ${canvas.width} by ${canvas.height} pixels`));
    }, 'image/png');
  });
}
