import type { KeptReport, ReportRequest } from '../../../../server/contract/reports.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

export type ReportFormat = ReportRequest['formats'][number];
export type Paper = NonNullable<ReportRequest['paper']>;
export type ReportSection = KeptReport['sections'][number];

/** In the order in which a report has them. */
export const SECTIONS: readonly ReportSection[] = [
  'coverage',
  'briefing',
  'distribution',
  'teams',
  'drift',
  'gaps',
  'agreement',
  'withheld',
  'method',
];
export const FORMATS: readonly ReportFormat[] = ['pdf', 'xlsx', 'csv', 'json', 'png', 'svg'];

export interface Choices {
  sections: readonly ReportSection[];
  formats: readonly ReportFormat[];
  paper: Paper;
  /** Key; only where the cycle has several scales. */
  ladder: string | undefined;
}

/** What is chosen on the screen as the API is asked for it: everything is said, so that no default can differ. */
export function reportRequest(
  { cycle, team, source, against }: Pick<ResolvedView, 'cycle' | 'team' | 'source' | 'against'>,
  { sections, formats, paper, ladder }: Choices,
): ReportRequest {
  return {
    cycle,
    unit: team.path,
    source,
    against: againstOf(against),
    ...(sections.length < SECTIONS.length && { sections: SECTIONS.filter((key) => sections.includes(key)) }),
    formats: FORMATS.filter((format) => formats.includes(format)),
    ...(formats.includes('pdf') && { paper }),
    ...(ladder !== undefined && { ladder }),
  };
}

function againstOf(against: ResolvedView['against']): string {
  if (!against) return 'nothing';
  return against.kind === 'cycle' ? against.cycle : against.kind;
}
