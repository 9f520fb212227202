import type { LevelDraft, Report } from './level-draft.ts';
import { rankOf } from './level-words.ts';

/**
 * Gives the levels of one file their order: the numbers they carry when all do, else their place in the file.
 * A file that starts at the top, as its words show, is turned round, and that is told.
 */
export function orderInFile(drafts: readonly LevelDraft[], { file, problems }: Report): void {
  if (drafts.length < 2 || drafts.every(({ order }) => order !== undefined)) return;
  const ranks = drafts.flatMap(({ title }) => rankOf(title) ?? []);
  const isFalling =
    ranks.length >= 2 &&
    ranks.every((rank, i) => i === 0 || rank <= (ranks[i - 1] ?? rank)) &&
    ranks[0] !== ranks.at(-1);
  for (const [i, draft] of drafts.entries()) draft.order = isFalling ? drafts.length - i : i + 1;
  if (!isFalling) return;
  const message = `The levels are listed from the top, ${drafts[0]?.title ?? ''} first; the order is turned round.`;
  problems.push({ file, line: drafts[0]?.line ?? 1, severity: 'info', message });
}
