import type { Row } from '../lib/distribution-rows.ts';
import { EDGE, type PictureBody } from './picture.ts';
import { BARS_WIDTH, drawLegend, drawRows, LABELS, ROW } from './picture-parts.ts';
import { AXIS_HEIGHT, shareBars } from './share-bars.ts';

const LEGEND = 34; // pixels that it takes above the rows

export interface BarsContent {
  rows: readonly Row[];
  scale: readonly string[];
  /** Laid around the middle of the scale. */
  centred?: boolean;
}

/** The bars with legend, mean and people, to stand in a picture or on a page; withheld rows hatched with their reason. */
export function shareBarsBody({ rows, scale, centred }: BarsContent): PictureBody {
  const height = rows.length * ROW + AXIS_HEIGHT;
  return {
    height: LEGEND + height,
    words: scale.length,
    draw({ pen, chart }, theme, top) {
      drawLegend(pen, scale, theme, top + 10);
      const bars = { x: EDGE + LABELS, y: top + LEGEND, width: BARS_WIDTH, height };
      chart(shareBars(rows, scale, theme, centred), bars);
      drawRows(pen, rows, theme, top + LEGEND);
    },
  };
}
