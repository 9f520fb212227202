/** A ladder to be stored; server/ladders reads one from its owner's files. What is left out is not said. */
export interface NewLadder {
  key: string;
  name: string;
  /** Ordered words, lowest first. */
  scale: readonly string[];
  /** Position (1..K) from which a rating counts as top box. */
  topBox?: number;
  /** Whether each level also asks for everything below it. */
  cumulative?: boolean;
  /** Lowest first. */
  levels: readonly NewLevel[];
}

export interface NewLevel {
  key: string;
  title: string;
  order: number;
  grade?: number;
  /** Keys that it had before it was renamed. */
  was?: readonly string[];
  summary?: string;
  attributes?: readonly (readonly [label: string, value: string])[];
  competencies: readonly NewCompetency[];
}

export interface NewCompetency {
  key: string;
  name: string;
  summary?: string;
  expectations?: readonly string[];
  examples?: readonly string[];
}

/** A ladder's competencies, in the order in which the lowest level that has them names them. */
export function listCompetenciesOf({ levels }: NewLadder): { key: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { key, name } of levels.flatMap((level) => level.competencies)) {
    if (!names.has(key)) names.set(key, name);
  }
  return [...names].map(([key, name]) => ({ key, name }));
}
