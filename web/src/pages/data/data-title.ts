import type { Cycle } from '../../../../server/contract/cycles.ts';
import { dataMessages as words } from '../../lib/messages/data.ts';

/** What there is to do, in a sentence: the screen's title. */
export function dataTitle(cycles: readonly Cycle[]): string {
  if (cycles.length === 0) return words.title.nothing;
  const waiting = cycles.filter(({ published }) => !published).map(({ key }) => key);
  return waiting.length > 0 ? words.title.waiting(waiting) : words.title.allPublished(cycles.length);
}
