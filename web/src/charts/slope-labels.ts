import type { Chart, ChartType, Plugin } from 'chart.js';
import { cutToWidth } from './draw-on-canvas.ts';
import { spreadOut } from './spread-out.ts';

export interface SlopeLabelsOptions {
  /** One for each data set, which is a line of two points. */
  labels: { before: string; after: string; strong: boolean }[];
  ink: string;
  inkSoft: string;
  font: string;
}

declare module 'chart.js' {
  // The names of the type parameters are Chart.js's own.
  interface PluginOptionsByType<TType extends ChartType> {
    slopeLabels?: TType extends 'scatter' ? SlopeLabelsOptions : never;
  }
}

const AIR = 10; // pixels between a point and its words
const LINE = 17;

/** Writes what each line is at both of its ends, pushed apart where ends lie close together. */
export const slopeLabels: Plugin<'scatter', SlopeLabelsOptions> = {
  id: 'slopeLabels',
  defaults: { labels: [], ink: '', inkSoft: '', font: '' }, // charts that ask for none have none
  afterDatasetsDraw(chart, _args, { labels, ink, inkSoft, font }) {
    if (labels.length === 0) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.textBaseline = 'middle';
    for (const [end, side] of (['before', 'after'] as const).entries()) {
      const ends = endsOf(chart, end);
      const heights = spreadOut(
        ends.map(({ y }) => y),
        LINE,
        [chartArea.top + LINE / 2, chartArea.bottom - LINE / 2],
      );
      ctx.textAlign = end === 0 ? 'right' : 'left';
      for (const [index, label] of labels.entries()) {
        const x = ends[index]?.x ?? 0;
        ctx.font = `${label.strong ? 600 : 400} ${font}`;
        ctx.fillStyle = label.strong ? ink : inkSoft;
        const room = (end === 0 ? x - chartArea.left : chartArea.right - x) - AIR;
        ctx.fillText(cutToWidth(ctx, label[side], room), end === 0 ? x - AIR : x + AIR, heights[index] ?? 0);
      }
    }
    ctx.restore();
  },
};

function endsOf(chart: Chart<'scatter'>, end: number): { x: number; y: number }[] {
  return chart.data.datasets.map((_, dataset) => {
    const point = chart.getDatasetMeta(dataset).data[end];
    return { x: point?.x ?? 0, y: point?.y ?? 0 };
  });
}
