import type { GapsReply } from '../../../../server/contract/gaps.ts';
import { askOnce } from '../../lib/ask-once.ts';
import { scalePart } from '../../lib/on-scale.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

/** The teams of the whole company with the view that asked, so that a screen changes in one step. */
export interface GapsAnswer {
  view: ResolvedView;
  reply: GapsReply;
}

/**
 * Asks for all teams of the company: they are one family whatever unit is looked at, so that another unit is
 * shown without another question.
 *
 * @throws RequestFailed
 */
export async function loadGaps(
  view: ResolvedView,
  byCompetency: boolean,
  signal: AbortSignal,
): Promise<GapsAnswer> {
  const query = new URLSearchParams({ cycle: view.cycle, source: view.source, ...scalePart(view) });
  for (const { key } of view.competencies) query.append('competency', key);
  if (byCompetency) query.set('by', 'competency');
  return { view, reply: await askOnce<GapsReply>(`/api/gaps?${query.toString()}`, signal) };
}
