import type { PictureBody } from '../../web/src/charts/picture.ts';
import type { PublicationStamp, Source } from '../contract/common.ts';
import type { WithheldReason } from '../contract/distribution.ts';
import type { NoValueReason } from '../contract/measure.ts';

/**
 * What a report says, whatever it is written as. Every writer (PDF, XLSX, CSV, JSON, pictures) takes its numbers
 * from here and from nowhere else, and this takes them from the functions behind the API.
 */
export interface Report {
  /** 'Larkfield, 2026-Q3': for a cover, and for a document's title. */
  title: string;
  cycle: string;
  unit: ReportUnit;
  source: Source;
  /** The source in words: 'Calibrated'. */
  sourceName: string;
  /** The ladder by key, where one was chosen; null: the only scale of the cycle. */
  ladder: string | null;
  /** What the figures are set against, in words: '2026-Q2', 'Larkfield'; null: nothing. */
  against: string | null;
  publication: PublicationStamp;
  /** ISO 8601, UTC: the only date in a report, so that the same publication gives the same bytes. */
  publishedAt: string;
  /** People in the figures of the unit, and people rated in it. */
  coverage: { people: number; of: number };
  /** What is promised to those rated, in one sentence. */
  promise: string;
  /** Cycle, unit, source and comparison on one line, for the head of every page and file. */
  filters: string;
  /** Publication, hash, k and date on one line. */
  stamp: string;
  /** Words of the scale, lowest first. */
  scale: readonly string[];
  sections: readonly Section[];
}

export interface ReportUnit {
  path: string;
  name: string;
  isCompany: boolean;
}

export type SectionKey =
  'coverage' | 'briefing' | 'distribution' | 'teams' | 'drift' | 'gaps' | 'agreement' | 'withheld' | 'method';

export interface Section {
  key: SectionKey;
  /** Two or three words: 'Gaps'. */
  title: string;
  /** What it shows, as a sentence; a finding where there is one. */
  sentence: string;
  /** Paragraphs above the figures: how to read them, and what does not hold. */
  notes: readonly string[];
  /** Findings, or methods: read one by one, also in the section's first table. */
  points: readonly Point[];
  charts: readonly ReportChart[];
  tables: readonly Table[];
}

export interface Point {
  /** One sentence. */
  lead: string;
  detail: string;
  /** A word or two: 'clear', 'likely'; empty where there is none. */
  mark: string;
}

export interface ReportChart {
  /** Unique in the report, fit for a file's name: 'gaps-funnel'. */
  key: string;
  heading: string;
  note: string;
  /** What somebody who does not see it has to know. */
  alt: string;
  body: PictureBody;
}

/** One tidy table: a row is one thing, a column one kind of value. */
export interface Table {
  /** Unique in the report, fit for a file's name: 'gaps-teams'. */
  key: string;
  title: string;
  columns: readonly Column[];
  /** One value a column. */
  rows: readonly (readonly Value[])[];
  /** How it is laid out on paper, where a row a line would not be read. */
  grid?: Grid;
}

/** Rows and columns of a printed grid by the keys of tidy columns; the rest is not printed. */
export interface Grid {
  down: string;
  across: string;
  value: string;
}

export interface Column {
  /** For programs: 'mean_lower'. Unique in the table. */
  key: string;
  /** For people: 'Mean, lower'. */
  title: string;
  type: 'text' | 'integer' | 'number' | 'percent';
  /** 'people', 'points of the scale', 'share, 0 to 1'; empty for text. A percent is a share from 0 to 1. */
  unit: string;
  /** What it is, in a sentence. */
  note: string;
  /** Decimals when it is read by people (of the per cent, where it is one); data files keep all. */
  digits: number;
  /** Whether paper has it too; else only data files. */
  print: boolean;
}

/**
 * A number or text; null where the column does not apply. A number that disclosure control keeps, and one that
 * cannot be computed, say why: they are never an empty cell or a zero.
 */
export type Value = string | number | null | { withheld: WithheldReason } | { none: NoValueReason };
