import { m } from '../../lib/messages.ts';
import { agreementMessages as words } from '../../lib/messages/agreement.ts';
import { onScaleToo, provenanceOf, type Provenance } from '../../lib/provenance.ts';
import type { Reference } from '../../lib/reference.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';
import type { Team } from '../../../../server/contract/teams.ts';

/** Where the figures come from: one unit, all sources, all levels and competencies, whatever else is chosen. */
export function agreementProvenance(view: ResolvedView, unit: Team, reference: Reference): Provenance {
  const base = provenanceOf({ ...view, team: unit, levels: [], competencies: [] }, reference);
  const { all } = m.filters;
  return {
    ...base,
    filters: onScaleToo(
      m.download.filters(view.cycle, words.everySource, unit.path, all, all),
      view,
      reference,
    ),
    columns: base.columns.map(([name, value]) => [name, name === 'source' ? words.everySource : value]),
    fileName: `${m.brand} ${view.cycle} ${m.nav.agreement}`,
  };
}
