import type { Chart, ChartType, Plugin } from 'chart.js';
import { formatWholePercent } from '../lib/format-number.ts';

export interface BarLabelsOptions {
  /** One colour for each data set. */
  inks: string[];
  font: string;
}

declare module 'chart.js' {
  // The names of the type parameters are Chart.js's own.
  interface PluginOptionsByType<TType extends ChartType> {
    barLabels?: TType extends 'bar' ? BarLabelsOptions : never;
  }
}

const MARGIN = 8; // pixels, both sides together

/** Writes the per cent into each piece of a lying stacked bar that is wide enough for it. */
export const barLabels: Plugin<'bar', BarLabelsOptions> = {
  id: 'barLabels',
  defaults: { inks: [], font: '' }, // charts that ask for none have none
  afterDatasetsDraw(chart, _args, { inks, font }) {
    if (inks.length === 0) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = font;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    for (const { text, x, y, dataset } of labelsThatFit(chart, (words) => ctx.measureText(words).width)) {
      ctx.fillStyle = inks[dataset] ?? '';
      ctx.fillText(text, x, y);
    }
    ctx.restore();
  },
};

/** The labels, each with the middle of its piece, in pixels. */
function labelsThatFit(chart: Chart<'bar'>, widthOf: (text: string) => number) {
  return chart.data.datasets.flatMap((set, dataset) =>
    chart.getDatasetMeta(dataset).data.flatMap((piece, row) => {
      const drawn = set.data[row];
      const percent = Array.isArray(drawn) ? drawn[1] - drawn[0] : drawn;
      if (typeof percent !== 'number' || percent === 0) return [];
      const { x, y, base } = piece.getProps(['x', 'y', 'base']) as { x: number; y: number; base: number };
      const text = formatWholePercent(percent / 100);
      return widthOf(text) + MARGIN <= Math.abs(x - base) ? [{ text, x: (x + base) / 2, y, dataset }] : [];
    }),
  );
}
