import type { Source } from '../contract/common.ts';

/** An answer for one node: how many people were asked about, and what was said of how many of them. */
export interface Answer {
  readonly of: number;
  /** Undefined where it was refused. */
  readonly shown: { readonly people: number; readonly counts: readonly number[] } | undefined;
}

/** A level of a ladder; null for people without one. */
export interface LevelName {
  readonly ladder: string;
  readonly key: string;
}

/** All answers about one table (source, competency and scale), as somebody outside could have asked for them. */
export interface TableAnswers {
  readonly source: Source;
  readonly competency: string;
  /** Words of the scale, lowest first. */
  readonly scale: readonly string[];
  /** By node: all its levels together. */
  readonly nodes: Map<string, Answer>;
  /** By node and level of a ladder, as `levelKey`. */
  readonly levels: Map<string, Answer & { readonly node: string; readonly level: LevelName }>;
  /** By node and column of the publication. */
  readonly columns: Map<string, Answer & { readonly node: string; readonly column: string }>;
}

/** One table's answers by the name of the table. */
export type AnswerBook = Map<string, TableAnswers>;

export function tableKey({
  source,
  competency,
  scale,
}: Pick<TableAnswers, 'source' | 'competency' | 'scale'>): string {
  return [source, competency, ...scale].join('\n');
}
