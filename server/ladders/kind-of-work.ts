import type { LevelDraft } from './level-draft.ts';
import { withoutRank } from './level-words.ts';
import { slugOf } from './slug.ts';

/** Levels of one kind of work. */
export interface KindOfWork {
  name: string;
  levels: LevelDraft[];
}

/**
 * Parts levels that share keys by the kind of work that their titles name: `IC2` of data engineers is not `IC2` of
 * security engineers. Undefined where keys are not shared, where parting them would not set the keys apart, or where
 * fewer than two kinds have two levels.
 *
 * @example // "IC1: Data Engineer", "IC2: Senior Data Engineer", "IC1: Security Engineer" are two kinds of work
 */
export function partByKindOfWork(levels: readonly LevelDraft[]): KindOfWork[] | undefined {
  const keyOf = ({ key }: LevelDraft) => key.toLowerCase();
  if (new Set(levels.map(keyOf)).size === levels.length) return undefined;
  const kinds = new Map<string, KindOfWork>();
  for (const level of levels) {
    const name = withoutRank(level.title);
    const kind = kinds.get(slugOf(name)) ?? { name, levels: [] };
    kinds.set(slugOf(name), kind);
    kind.levels.push(level);
  }
  const parted = [...kinds.values()];
  const areApart = parted.every((kind) => new Set(kind.levels.map(keyOf)).size === kind.levels.length);
  const areRows = parted.filter((kind) => kind.levels.length >= 2).length >= 2;
  return areApart && areRows ? parted : undefined;
}
