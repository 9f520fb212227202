import type { Problem } from './ladder.ts';
import type { Block } from './markdown.ts';

/** A Markdown file taken apart, as every reader is given it. */
export interface SourceFile {
  file: string;
  /** Top-level scalars of the front matter, keys in lower case; empty without one. */
  frontMatter: ReadonlyMap<string, string>;
  blocks: readonly Block[];
}

/** One heading's worth of expectations, before ladder.yaml says which competency it belongs to. */
export interface CompetencyDraft {
  /** The heading without emoji. */
  heading: string;
  line: number;
  /** Whether the heading is itself a sentence of the ladder rather than a name. */
  isSentence: boolean;
  summary: string[];
  expectations: string[];
  examples: string[];
}

/** One file's level, before the rest of its folder and ladder.yaml are known. */
export interface LevelDraft {
  file: string;
  line: number;
  key: string;
  title: string;
  /** Absent when neither title, front matter nor file name holds a number. */
  order?: number;
  summary: string[];
  attributes: [label: string, value: string][];
  competencies: CompetencyDraft[];
}

export type LevelReader = (source: SourceFile, problems: Problem[]) => LevelDraft;
