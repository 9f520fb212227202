import type { LevelDetail } from '../contract/ladder-detail.ts';

/** The competencies of levels, in the order in which the lowest level that has them names them. */
export function competenciesOf(levels: readonly LevelDetail[]): { key: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { key, name } of levels.flatMap((level) => level.competencies)) {
    if (!names.has(key)) names.set(key, name);
  }
  return [...names].map(([key, name]) => ({ key, name }));
}
