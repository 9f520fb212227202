import type { ChartConfiguration } from 'chart.js';
import { BasicPlatform, Chart } from './chart-js.ts';

/**
 * Draws a chart at once on anything that gives a context as a canvas does, with no DOM around it. Whoever has
 * taken the drawing destroys the chart, which wipes what it was drawn on.
 */
export function drawChart(canvas: object, config: ChartConfiguration, options: object): Chart {
  const all = { ...config.options, responsive: false, ...options };
  // Chart.js asks a canvas for its context and then only draws; its types know the browser's canvas only.
  return new Chart(canvas as never, { ...config, options: all, platform: BasicPlatform });
}
