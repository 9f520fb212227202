import type { AgreementReply } from '../../../../server/contract/agreement.ts';
import type { CoverageReply } from '../../../../server/contract/coverage.ts';
import type { DistributionReply } from '../../../../server/contract/distribution.ts';
import type { DriftReply } from '../../../../server/contract/drift.ts';
import type { FindingsReply } from '../../../../server/contract/findings.ts';
import type { GapsReply } from '../../../../server/contract/gaps.ts';
import { askOnce } from '../../lib/ask-once.ts';
import { scalePart } from '../../lib/on-scale.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';
import { loadCoverage } from '../shown/load-shown.ts';

/** Everything that the Briefing shows, with the view that it answers. */
export interface BriefingAnswer {
  view: ResolvedView;
  findings: FindingsReply;
  drift: DriftReply;
  overall: DistributionReply;
  /** By level where the company has levels, else by competency. */
  bars: DistributionReply;
  /** Of the company only: self against manager is published for units. */
  agreement: AgreementReply | undefined;
  /** The chosen team, and the unit above it unless that is the company; per competency too. */
  gaps: GapsReply | undefined;
  coverage: CoverageReply;
}

/** Asks all parts at once, so that the screen changes in one step. Errors: RequestFailed. */
export async function loadBriefing(wanted: ResolvedView, signal: AbortSignal): Promise<BriefingAnswer> {
  const view = briefingView(wanted);
  const { cycle, source, team, company } = view;
  const ask = <T>(path: string, parameters: Record<string, string | readonly string[]>) =>
    askOnce<T>(`/api/${path}?${queryOf({ ...parameters, ...scalePart(view) })}`, signal);
  const isCompany = team === company;
  const only = isCompany ? {} : { team: team.path };

  const [findings, drift, overall, bars, agreement, gaps, coverage] = await Promise.all([
    ask<FindingsReply>('findings', { cycle, source, ...(isCompany ? {} : { within: team.path }) }),
    ask<DriftReply>('drift', { to: cycle, source, ...only }),
    ask<DistributionReply>('distribution', { cycle, source, ...only }),
    ask<DistributionReply>('distribution', { cycle, source, by: view.by, ...only }),
    isCompany ? ask<AgreementReply>('agreement', { cycle }) : undefined,
    isCompany
      ? undefined
      : ask<GapsReply>('gaps', { cycle, source, team: [team.path, ...unitAbove(view)], by: 'competency' }),
    loadCoverage(view, signal),
  ]);
  return { view, findings, drift, overall, bars, agreement, gaps, coverage };
}

/** The Briefing is about all levels and competencies, whatever the address keeps for other screens. */
function briefingView(view: ResolvedView): ResolvedView {
  return { ...view, levels: [], competencies: [], by: view.bys.includes('level') ? 'level' : 'competency' };
}

/** Path of the unit that a team is part of, unless that is the whole company, which predictions come from. */
export function unitAbove({ team, company }: Pick<ResolvedView, 'team' | 'company'>): string[] {
  return team.parent === null || team.parent === company.path ? [] : [team.parent];
}

function queryOf(parameters: Record<string, string | readonly string[]>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
  return new URLSearchParams(pairs).toString();
}
