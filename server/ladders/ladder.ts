/** A career framework as read from its owner's files. All text is plain text, never markup. */
export interface Ladder {
  key: string;
  name: string;
  /** Ordered words, lowest first; empty when ladder.yaml names none. */
  scale: string[];
  /** Position (1..K) from which a rating counts as top box. */
  topBox?: number;
  /** Whether each level also asks for everything below it. */
  cumulative: boolean;
  /** Lowest first. */
  levels: Level[];
}

export interface Level {
  key: string;
  title: string;
  /** Higher is more senior. Two levels may share one; 0 where nothing says. */
  order: number;
  /** The common number by which several ladders line up. */
  grade?: number;
  /** Keys that it had before it was renamed: ratings that name one are ratings of this level. */
  was?: string[];
  summary?: string;
  /** What is said of the level as a whole, such as "Planning horizon", each label once, in the owner's order. */
  attributes: [label: string, value: string][];
  competencies: Competency[];
}

export interface Competency {
  /** Shared between ladders that rate the same thing. */
  key: string;
  name: string;
  summary?: string;
  expectations: string[];
  examples: string[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know or mend. `line` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  severity: Severity;
  message: string;
}
