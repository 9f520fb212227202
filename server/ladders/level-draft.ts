import type { Problem } from './ladder.ts';

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

/** One level as a file gives it, before the rest of its folder and ladder.yaml are known. */
export interface LevelDraft {
  file: string;
  line: number;
  key: string;
  title: string;
  /** Absent when nothing in the file tells the level's place. */
  order?: number;
  /** The part of the file it stands in, where a file holds several ladders. */
  track?: string;
  summary: string[];
  attributes: [label: string, value: string][];
  competencies: CompetencyDraft[];
}

/** Where a reader tells what it left out or could not read. */
export interface Report {
  file: string;
  problems: Problem[];
}

/** "3. Impact" is "Impact": the number only tells its place. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\p{L})/u;

export function makeCompetency(name: string, line: number): CompetencyDraft {
  const heading = name.replace(NUMBER, '');
  // A name is short and has no full stop; anything else is a sentence that serves as heading.
  const isSentence = /[.!]$/.test(heading) || heading.split(' ').length > 8;
  return { heading, line, isSentence, summary: [], expectations: [], examples: [] };
}

/** What a level asks for where it names no competency. */
export const UNNAMED = 'Expectations';

export function hasContent({ summary, expectations, examples }: CompetencyDraft): boolean {
  return summary.length + expectations.length + examples.length > 0;
}
