import type { AuditsReply } from '../../../../server/contract/audits.ts';
import type { CoverageReply } from '../../../../server/contract/coverage.ts';
import { askNow, askOnce } from '../../lib/ask-once.ts';
import { scalePart } from '../../lib/on-scale.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

export interface ShownAnswer {
  view: ResolvedView;
  coverage: CoverageReply;
  audits: AuditsReply['audits'];
}

/** Errors: RequestFailed. */
export function loadCoverage(
  { cycle, source, scale }: Pick<ResolvedView, 'cycle' | 'source' | 'scale'>,
  signal: AbortSignal,
): Promise<CoverageReply> {
  return askOnce(
    `/api/coverage?${new URLSearchParams({ cycle, source, ...scalePart({ scale }) }).toString()}`,
    signal,
  );
}

/** Coverage is frozen; audits are not, so they are asked for each time. Errors: RequestFailed. */
export async function loadShown(view: ResolvedView, signal: AbortSignal): Promise<ShownAnswer> {
  const [coverage, { audits }] = await Promise.all([
    loadCoverage(view, signal),
    askNow<AuditsReply>(`/api/audits?${new URLSearchParams({ cycle: view.cycle }).toString()}`, signal),
  ]);
  return { view, coverage, audits };
}
