import type { Chart, ChartType, Plugin } from 'chart.js';
import { cutToWidth, hatchBox } from './draw-on-canvas.ts';

/** A place along the axis is a cycle's number, from 0; it takes half a step to each side. */
export interface CycleMarks {
  /** Between which values a cycle may lie by chance. */
  limits: { at: number; lower: number; upper: number }[];
  /** Cycles without a figure, from one to another with one reason; those that are kept from the reader are hatched. */
  gaps: { at: number; to: number; text: string; hatched: boolean }[];
  /** Cycles from which on a number means something else than before. */
  breaks: { at: number; text: string }[];
}

export interface CycleMarksOptions extends CycleMarks {
  wash: string;
  hatch: string;
  ink: string;
  paper: string;
  font: string;
}

declare module 'chart.js' {
  // The names of the type parameters are Chart.js's own.
  interface PluginOptionsByType<TType extends ChartType> {
    cycleMarks?: TType extends 'scatter' | 'bar' ? CycleMarksOptions : never;
  }
}

const WASH = 0.14; // of the band's colour
const EDGE = 0.55; // of its lines
const LEAST = 24; // pixels of a column with a word in it
const ROOM = 4; // pixels around a word

/** Behind a chart over cycles: the band of its limits, gaps with their reason, and where it is broken. */
export const cycleMarks: Plugin<'scatter' | 'bar', CycleMarksOptions> = {
  id: 'cycleMarks',
  // Charts that ask for none have none.
  defaults: { limits: [], gaps: [], breaks: [], wash: '', hatch: '', ink: '', paper: '', font: '' },
  beforeDatasetsDraw(chart, _args, options) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = options.font;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    for (const limit of options.limits) drawLimits(chart, limit, options.wash);
    for (const gap of options.gaps) drawGap(chart, gap, options);
    for (const broken of options.breaks) drawBreak(chart, broken, options);
    ctx.restore();
  },
};

/** From half a step before a cycle to half a step after it, in whole pixels so that neighbours meet. */
function columnOf({ scales, chartArea }: Chart, at: number): { left: number; right: number } {
  const pixel = (place: number) => Math.round(scales.x?.getPixelForValue(place) ?? 0);
  return {
    left: Math.max(chartArea.left, pixel(at - 0.5)),
    right: Math.min(chartArea.right, pixel(at + 0.5)),
  };
}

function drawLimits(chart: Chart, { at, lower, upper }: CycleMarks['limits'][number], wash: string): void {
  const { ctx, scales } = chart;
  const { left, right } = columnOf(chart, at);
  const [top, bottom] = [upper, lower].map((value) => Math.round(scales.y?.getPixelForValue(value) ?? 0));
  if (top === undefined || bottom === undefined) return;
  ctx.fillStyle = wash;
  ctx.globalAlpha = WASH;
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.globalAlpha = EDGE;
  ctx.fillRect(left, top, right - left, 1);
  ctx.fillRect(left, bottom, right - left, 1);
  ctx.globalAlpha = 1;
}

function drawGap(chart: Chart, gap: CycleMarks['gaps'][number], look: CycleMarksOptions): void {
  const { ctx, chartArea } = chart;
  const { left } = columnOf(chart, gap.at);
  const { right } = columnOf(chart, gap.to);
  const [width, height] = [right - left - 2, chartArea.bottom - chartArea.top];
  if (gap.hatched) hatchBox(ctx, look.hatch, { x: left + 1, y: chartArea.top, width, height });
  if (width < LEAST) return; // the hatching is all that there is room for; the table says why
  // On plain paper; upright where the column is narrow.
  ctx.save();
  const lies = ctx.measureText(gap.text).width <= width - 2 * ROOM;
  const text = cutToWidth(ctx, gap.text, (lies ? width : height) - 2 * ROOM);
  ctx.translate((left + right) / 2, (chartArea.top + chartArea.bottom) / 2);
  if (!lies) ctx.rotate(-Math.PI / 2);
  const length = ctx.measureText(text).width;
  ctx.fillStyle = look.paper;
  ctx.fillRect(-length / 2 - ROOM, -9, length + 2 * ROOM, 18);
  ctx.fillStyle = look.ink;
  ctx.fillText(text, -length / 2, 0);
  ctx.restore();
}

function drawBreak(chart: Chart, { at, text }: CycleMarks['breaks'][number], look: CycleMarksOptions): void {
  const { ctx, chartArea } = chart;
  const { left } = columnOf(chart, at);
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(left + 0.5, chartArea.top);
  ctx.lineTo(left + 0.5, chartArea.bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  const width = ctx.measureText(text).width;
  const room = chartArea.right - left - 2 * ROOM;
  const x = width <= room ? left + ROOM : Math.max(chartArea.left, left - ROOM - width);
  ctx.fillStyle = look.paper;
  ctx.fillRect(x - 2, chartArea.top, width + ROOM, 16);
  ctx.fillStyle = look.ink;
  ctx.fillText(text, x, chartArea.top + 8);
}
