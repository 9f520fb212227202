import type { ChartConfiguration } from 'chart.js';
import type { Theme } from './theme.ts';

/** A thing in a chart that can be pointed at, stepped to by arrow keys, and heard. */
export interface Mark {
  /** Which data set of the configuration, and which of its points. */
  dataset: number;
  index: number;
  title: string;
  lines: readonly string[];
  /** Where Enter or a click leads. */
  href?: string;
}

export interface LegendItem {
  name: string;
  shape: 'square' | 'frame' | 'band' | 'dot' | 'ring' | 'line' | 'dashes' | 'cross' | 'upright';
  colour: (theme: Theme) => string;
}

/** Everything that a chart is: the frame draws it on the screen, and into files, from this alone. */
export interface Drawing {
  /** Pure: no DOM, so that reports on the server draw the same. */
  config: (theme: Theme) => ChartConfiguration;
  /** CSS pixels. */
  height: number;
  /** How many words the scale has: that many colours are in the theme. */
  words: number;
  /** In the order that the arrow keys take. */
  marks: readonly Mark[];
  /** Only for what cannot be labelled in place. */
  legend: readonly LegendItem[];
}
