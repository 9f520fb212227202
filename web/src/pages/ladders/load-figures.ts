import type { DistributionReply } from '../../../../server/contract/distribution.ts';
import { askOnce } from '../../lib/ask-once.ts';
import { ladderMessages } from '../../lib/messages/ladders.ts';
import type { Reference } from '../../lib/reference.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

/** Why there is nothing beside a ladder's text, in a sentence; undefined where there are figures to ask for. */
export function whyNoFigures(
  view: ResolvedView | undefined,
  reference: Reference | undefined,
  ladder: string,
): string | undefined {
  const words = ladderMessages.figures;
  if (!view || !reference) return words.unpublished;
  const { publication } = reference;
  if (!publication.ladders.some(({ key }) => key === ladder)) return words.notRated(view.cycle);
  if (view.team.parent !== null) return words.team(view.team.name);
  if (publication.levels.length === 0) return words.none(view.cycle);
  return undefined;
}

/**
 * Asks how each level is rated on each competency. Levels of one grade are counted together over all ladders that
 * were rated on the ladder's scale.
 * Undefined where nothing is published. Errors: RequestFailed.
 */
export async function loadFigures(
  view: ResolvedView | undefined,
  reference: Reference | undefined,
  ladder: string,
  signal: AbortSignal,
): Promise<DistributionReply | undefined> {
  if (!view || !reference) return undefined;
  const query = new URLSearchParams({ cycle: view.cycle, source: view.source, scaleOf: ladder });
  query.append('by', 'level');
  query.append('by', 'competency');
  return askOnce<DistributionReply>(`/api/distribution?${query.toString()}`, signal);
}
