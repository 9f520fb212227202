import type { Problem } from './ladder.ts';
import type { LevelDraft } from './level-draft.ts';
import { seniorityOf } from './level-words.ts';

/**
 * Gives levels the order that their titles say (Junior, Engineer, Engineer II, Senior, Staff …), when nothing gives
 * any of them a place and no two titles say the same. Told, since titles differ between companies.
 */
export function orderByTitle(levels: readonly LevelDraft[], problems: Problem[]): void {
  const [first] = levels;
  if (!first || levels.length < 2 || levels.some(({ order }) => order !== undefined)) return;
  const places = levels.map(({ title }) => seniorityOf(title));
  if (places.includes(undefined) || new Set(places).size < places.length) return;
  const sorted = [...levels].sort(
    (a, b) => (places[levels.indexOf(a)] ?? 0) - (places[levels.indexOf(b)] ?? 0),
  );
  for (const [i, level] of sorted.entries()) level.order = i + 1;
  const message = `The order is taken from the titles: ${sorted.map(({ title }) => title).join(', ')}. ladder.yaml's levels can say another.`;
  problems.push({ file: first.file, line: first.line, severity: 'info', message });
}
