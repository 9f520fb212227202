import type { Row } from '../lib/distribution-rows.ts';
import { drawPicture, EDGE, type PictureKind } from './picture.ts';
import { BARS_WIDTH, drawLegend, drawRows, LABELS, ROW } from './picture-parts.ts';
import { AXIS_HEIGHT, shareBars } from './share-bars.ts';

const LEGEND = 34; // pixels that it takes above the rows

interface Content {
  rows: readonly Row[];
  scale: readonly string[];
}

/**
 * The bars as a picture that can be handed on: legend, rows with mean and people, withheld rows hatched with
 * their reason.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export function shareBarsPicture(
  kind: PictureKind,
  words: Parameters<typeof drawPicture>[1],
  { rows, scale }: Content,
): Promise<Blob> {
  const height = rows.length * ROW + AXIS_HEIGHT;
  return drawPicture(kind, words, {
    height: LEGEND + height,
    words: scale.length,
    draw({ pen, chart }, theme, top) {
      drawLegend(pen, scale, theme, top + 10);
      const bars = { x: EDGE + LABELS, y: top + LEGEND, width: BARS_WIDTH, height };
      chart(shareBars(rows, scale, theme), bars);
      drawRows(pen, rows, theme, top + LEGEND);
    },
  });
}
