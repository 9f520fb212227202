import type { NewLadder } from '../../db/reference/store-ladder.ts';

interface Plan {
  key?: string;
  scale?: readonly string[];
  /** Keys, lowest first; each is its place's grade. */
  levels?: readonly string[];
  competencies?: readonly string[];
}

/** A ladder of three words, three levels and one competency, unless a test says otherwise. */
export function makeLadder({
  key = 'crafts',
  scale = ['Low', 'Middle', 'High'],
  levels = ['L1', 'L2', 'L3'],
  competencies = ['care'],
}: Plan = {}): NewLadder {
  return {
    key,
    name: `The ${key} ladder`,
    scale,
    levels: levels.map((level, index) => ({
      key: level,
      title: `${level} of ${key}`,
      order: index + 1,
      competencies: competencies.map((name) => ({ key: name, name: `${name} in words` })),
    })),
  };
}
