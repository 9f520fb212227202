import type { Chart, ChartType, Plugin } from 'chart.js';
import { placeLabels } from './place-labels.ts';

export interface PointLabelsOptions {
  /** Most important first: where there is no room, the last go without. */
  labels: { dataset: number; index: number; text: string }[];
  ink: string;
  rule: string;
  paper: string;
  font: string;
}

declare module 'chart.js' {
  // The names of the type parameters are Chart.js's own.
  interface PluginOptionsByType<TType extends ChartType> {
    pointLabels?: TType extends 'scatter' ? PointLabelsOptions : never;
  }
}

const HEIGHT = 16; // pixels of a line
const NEAR = 14; // a label further from its point than this gets a line to it

/** Writes labels beside points of a scatter chart, none on another. */
export const pointLabels: Plugin<'scatter', PointLabelsOptions> = {
  id: 'pointLabels',
  defaults: { labels: [], ink: '', rule: '', paper: '', font: '' }, // charts that ask for none have none
  afterDatasetsDraw(chart, _args, { labels, ink, rule, paper, font }) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = font;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    const wanted = labels.flatMap(({ dataset, index, text }) => {
      const point = chart.getDatasetMeta(dataset).data[index];
      return point
        ? [{ text, x: point.x, y: point.y, width: ctx.measureText(text).width, height: HEIGHT }]
        : [];
    });
    const places = placeLabels(wanted, pointsOf(chart), chartArea);
    for (const [index, { text, x, y }] of wanted.entries()) {
      const box = places[index];
      if (!box) continue;
      const middle = (box.top + box.bottom) / 2;
      const edge = Math.max(box.left, Math.min(x, box.right));
      if (Math.hypot(edge - x, middle - y) > NEAR) {
        ctx.strokeStyle = rule;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(x, y);
        ctx.lineTo(edge, middle);
        ctx.stroke();
      }
      // A halo of paper, so that a limit's line behind the word does not cross it out.
      ctx.strokeStyle = paper;
      ctx.lineWidth = 3;
      ctx.lineJoin = 'round';
      ctx.strokeText(text, box.left, middle);
      ctx.fillStyle = ink;
      ctx.fillText(text, box.left, middle);
    }
    ctx.restore();
  },
};

/** Where the chart's points are, in pixels; lines have none. */
function pointsOf(chart: Chart<'scatter'>): { x: number; y: number }[] {
  return chart.data.datasets.flatMap((set, dataset) =>
    set.showLine === true ? [] : chart.getDatasetMeta(dataset).data.map(({ x, y }) => ({ x, y })),
  );
}
