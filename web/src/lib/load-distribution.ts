import type { DistributionReply } from '../../../server/contract/distribution.ts';
import { askOnce } from './ask-once.ts';
import { distributionQuery } from './distribution-query.ts';
import type { ResolvedView } from './resolve-view.ts';

/** Everything that one view of the Distribution screen shows, with the view that it answers. */
export interface DistributionAnswer {
  view: ResolvedView;
  overall: DistributionReply;
  bars: DistributionReply;
  /** Level x competency; undefined below the company and where levels are not shown. */
  heat: DistributionReply | undefined;
  /** By competency, below the company. */
  beside: { team: DistributionReply; company: DistributionReply } | undefined;
}

/** Asks all parts at once, so that the screen changes in one step. Errors: RequestFailed. */
export async function loadDistribution(view: ResolvedView, signal: AbortSignal): Promise<DistributionAnswer> {
  const ask = (part: Parameters<typeof distributionQuery>[1]) =>
    askOnce<DistributionReply>(`/api/distribution?${distributionQuery(view, part).toString()}`, signal);
  const isCompany = view.team.parent === null;
  const hasLevels = view.bys.includes('level');

  const [overall, bars, heat, team, company] = await Promise.all([
    ask('overall'),
    ask('bars'),
    isCompany && hasLevels ? ask('heat') : undefined,
    isCompany ? undefined : ask('team'),
    isCompany ? undefined : ask('company'),
  ]);
  return { view, overall, bars, heat, beside: team && company ? { team, company } : undefined };
}
