import { EDGE, WIDTH, type PictureBody } from '../../../web/src/charts/picture.ts';
import { openStudio } from './studio.ts';

/**
 * A chart alone as SVG, for a page that has its own headings.
 *
 * Units: pixels; `width` is that of the figure without the picture's edges.
 */
export async function drawBody(body: PictureBody): Promise<{ svg: string; width: number; height: number }> {
  const { theme, sheet: open } = openStudio('svg', body.words);
  const sheet = open(WIDTH, body.height);
  body.draw(sheet, theme, 0);
  const svg = await (await sheet.finish()).text();
  const width = WIDTH - 2 * EDGE;
  return {
    svg: svg.replace(
      /width="[\d.]+" height="([\d.]+)" viewBox="[^"]+"/,
      `width="${width}" height="$1" viewBox="${EDGE} 0 ${width} $1"`,
    ),
    width,
    height: body.height,
  };
}
