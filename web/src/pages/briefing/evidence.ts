import type { Finding } from '../../../../server/contract/findings.ts';
import type { View } from '../../lib/view-query.ts';

/** The screen that shows what a finding rests on, and what changes in the view; cycle and source stay. */
export interface EvidenceLink {
  path: string;
  change: Pick<View, 'team' | 'competencies' | 'levels' | 'by'>;
}

/**
 * Where a finding's evidence is.
 *
 * @param company what the address says for the whole company
 */
export function evidenceLink({ rule, evidence }: Finding, company: string | undefined): EvidenceLink {
  const { screen, team, competency, level } = evidence;
  return {
    path: `/${screen}`,
    change: {
      team: team ?? company,
      competencies: competency,
      levels: level,
      // A gap in single competencies is seen where each competency has its column.
      by: rule === 'competency-gap' ? 'competency' : 'team',
    },
  };
}
