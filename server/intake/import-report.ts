import type { CarryOver } from '../../db/private/list-carried-over.ts';
import type { ColumnUse } from './layout.ts';

/** One thing in a file that stops it, and where. `line` counts from 1, the header is usually line 1. */
export interface Fault {
  line: number;
  /** The column's name as the file has it; empty where the whole line or file is meant. */
  column: string;
  /** The offending value, shortened; empty for people, who are never named. */
  value: string;
  /** What was expected. */
  message: string;
}

export interface ImportReport {
  ok: boolean;
  file: string;
  dryRun: boolean;
  /** Keys of the cycles that the file has ratings for, oldest first. */
  cycles: string[];
  /** Records below the header. */
  rows: number;
  /** Scores among them. */
  ratings: number;
  added: number;
  replaced: number;
  unchanged: number;
  /** Cells that hold no score (blank, n/a): not stored, and never made up. */
  missing: number;
  /** The first 1,000 in line order. */
  faults: Fault[];
  faultCount: number;
  /** What is to be known of the file that no score which is stored has a part in. */
  warnings: string[];
  /** Cycles most of whose scores are those of the cycle before: they may have been copied. */
  carriedOver: CarryOver[];
}

export interface ImportProgress {
  /** Bytes of the file that have been read. */
  bytes: number;
  rows: number;
  step: 'reading' | 'checking' | 'storing';
}

export interface ImportOptions {
  /** Cycle of every row of a file that has no cycle column. */
  cycle?: string;
  /** Source of every row of a file that has no source column. */
  source?: string;
  /** Put above every team path that does not begin with it. */
  company?: string;
  /** How many points the scale of a survey has that belongs to no ladder. */
  scale?: number;
  /** What columns are, by the name that the file has for them; the others are known by their names. */
  columns?: Readonly<Record<string, ColumnUse>>;
  /** Check everything and count, store nothing. */
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void;
}
