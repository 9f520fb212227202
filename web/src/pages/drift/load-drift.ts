import type { DriftReply } from '../../../../server/contract/drift.ts';
import { askOnce } from '../../lib/ask-once.ts';
import { scalePart } from '../../lib/on-scale.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

/** An answer with the view that asked, so that a screen changes in one step. */
export interface DriftAnswer {
  view: ResolvedView;
  reply: DriftReply;
}

/**
 * Asks how the view's ratings moved up to its cycle, all together and by competency.
 *
 * @throws RequestFailed
 */
export async function loadDrift(view: ResolvedView, signal: AbortSignal): Promise<DriftAnswer> {
  const query = new URLSearchParams({
    to: view.cycle,
    source: view.source,
    by: 'competency',
    ...scalePart(view),
  });
  if (view.team.parent !== null) query.set('team', view.team.path);
  for (const { key } of view.levels) query.append('level', key);
  for (const { key } of view.competencies) query.append('competency', key);
  return { view, reply: await askOnce<DriftReply>(`/api/drift?${query.toString()}`, signal) };
}
