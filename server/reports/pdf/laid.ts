/** A report as the templates print it: words, widths and drawings, and nothing left to work out. Plain JSON. */
export interface LaidReport {
  title: string;
  unit: string;
  cycle: string;
  filters: string;
  stamp: string;
  /** For the head of every page: '596 of 612 people'. */
  people: string;
  coverage: { figure: string; words: string };
  promise: { figure: string; words: string };
  /** Year, month, day, hour, minute, second of the publication, UTC. */
  published: readonly number[];
  paper: Paper;
  /** For the foot of the cover; empty: there is nothing to remark. */
  remark: string;
  sections: readonly LaidSection[];
}

export type Paper = 'a4' | 'us-letter';

export interface LaidSection {
  key: string;
  title: string;
  /** For the contents. */
  sentence: string;
  headline: string;
  notes: readonly string[];
  /** How points are set: findings one below the other, methods in two columns. */
  pointsAs: 'findings' | 'methods';
  points: readonly { lead: string; lines: readonly string[]; mark: string }[];
  charts: readonly LaidChart[];
  /** Charts that take most of a page stand after the tables, which fill what is left of the one before. */
  tallCharts: readonly LaidChart[];
  tables: readonly LaidTable[];
}

export interface LaidChart {
  heading: string;
  note: string;
  alt: string;
  /** SVG. */
  svg: string;
}

export interface LaidTable {
  title: string;
  head: readonly { text: string; isNumber: boolean; isUpright: boolean }[];
  /** Points; their sum is at most the width of the page between its margins. */
  widths: readonly number[];
  /** A cell may take several columns; those that it covers are left out. */
  rows: readonly (readonly LaidCell[])[];
  /** Signs in cells that have no room for words, and what they mean. */
  legend: readonly { sign: string; words: string; isHatched: boolean }[];
}

export interface LaidCell {
  text: string;
  /** Columns that it takes; left out: one. */
  span?: number;
  /** A withheld number is hatched, one that cannot be computed is soft; left out: it is shown. */
  kind?: 'hatched' | 'soft';
  /** From -1, the lowest, to 1, the highest; left out: not tinted. */
  tint?: number;
}
