import type { CompareReply } from '../../../../server/contract/compare.ts';
import type { GapsReply } from '../../../../server/contract/gaps.ts';
import type { Team } from '../../../../server/contract/teams.ts';
import { askOnce } from '../../lib/ask-once.ts';
import { scalePart } from '../../lib/on-scale.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

/** Teams side by side, with the view and the teams that it answers, so that the screen changes in one step. */
export interface CompareAnswer {
  view: ResolvedView;
  teams: readonly Team[];
  /** Undefined for fewer than two teams: then there is nothing to compare. */
  replies: { compare: CompareReply; gaps: GapsReply } | undefined;
}

/**
 * Asks for the comparison, and for the gaps of the same teams: those carry the flags, which are corrected for all
 * teams of the company and so agree with the Gaps screen.
 *
 * @throws RequestFailed
 */
export async function loadCompare(
  view: ResolvedView,
  teams: readonly Team[],
  signal: AbortSignal,
): Promise<CompareAnswer> {
  if (teams.length < 2) return { view, teams, replies: undefined };
  const query = new URLSearchParams({ cycle: view.cycle, source: view.source, ...scalePart(view) });
  for (const { path } of teams) query.append('team', path);
  for (const { key } of view.competencies) query.append('competency', key);
  const [compare, gaps] = await Promise.all([
    askOnce<CompareReply>(`/api/compare?${query.toString()}`, signal),
    askOnce<GapsReply>(`/api/gaps?${query.toString()}&by=competency`, signal),
  ]);
  return { view, teams, replies: { compare, gaps } };
}
