import type { ChartType, Plugin } from 'chart.js';
import { hatchBox } from './draw-on-canvas.ts';

interface RowNote {
  /** Value on the upright axis. */
  row: number;
  text: string;
  bold?: boolean;
  /** After the text, where there is room. */
  more?: string;
  place: 'right' | 'hatched' | 'plain';
}

export interface RowNotesOptions {
  notes: RowNote[];
  ink: string;
  inkSoft: string;
  hatch: string;
  paper: string;
  font: string;
}

declare module 'chart.js' {
  // The names of the type parameters are Chart.js's own.
  interface PluginOptionsByType<TType extends ChartType> {
    rowNotes?: TType extends 'scatter' | 'bar' ? RowNotesOptions : never;
  }
}

const HIGH = 20; // pixels of a hatched row
const AIR = 8;
const MORE = 58; // pixels right of the plot where `more` starts

/** Words in the rows of a chart: right of the plot, or in the plot, hatched, where a row is withheld. */
export const rowNotes: Plugin<'scatter' | 'bar', RowNotesOptions> = {
  id: 'rowNotes',
  defaults: { notes: [], ink: '', inkSoft: '', hatch: '', paper: '', font: '' }, // charts that ask for none have none
  afterDatasetsDraw(chart, _args, { notes, ink, inkSoft, hatch, paper, font }) {
    const { ctx, chartArea, scales } = chart;
    if (notes.length === 0 || !scales.y) return;
    ctx.save();
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    for (const { row, text, bold, more, place } of notes) {
      const y = scales.y.getPixelForValue(row);
      ctx.font = `${bold === true ? 600 : 400} ${font}`;
      ctx.fillStyle = place === 'right' ? ink : inkSoft;
      if (place === 'right') {
        ctx.fillText(text, chartArea.right + AIR, y);
        ctx.font = `400 ${font}`;
        ctx.fillStyle = inkSoft;
        const room = chart.width - chartArea.right - MORE;
        if (more !== undefined && ctx.measureText(more).width <= room)
          ctx.fillText(more, chartArea.right + MORE, y);
        continue;
      }
      if (place === 'hatched') {
        const width = chartArea.right - chartArea.left;
        hatchBox(ctx, hatch, { x: chartArea.left, y: y - HIGH / 2, width, height: HIGH });
        ctx.fillStyle = paper;
        ctx.fillRect(chartArea.left + AIR, y - HIGH / 2, ctx.measureText(text).width + 2 * AIR, HIGH);
        ctx.fillStyle = inkSoft;
      }
      ctx.fillText(text, chartArea.left + 2 * AIR, y);
    }
    ctx.restore();
  },
};
