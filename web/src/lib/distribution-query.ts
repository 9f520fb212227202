import type { Dimension } from '../../../server/contract/distribution.ts';
import { scalePart } from './on-scale.ts';
import type { ResolvedView } from './resolve-view.ts';

type Part = 'overall' | 'heat' | 'bars' | 'team' | 'company';

/**
 * The questions that the Distribution screen asks, as queries of /api/distribution: `overall` for the title,
 * `heat` (level x competency, company only), `team` and `company` (by competency, elsewhere), `bars`. The first and
 * the last are set against what the view is set against.
 */
export function distributionQuery(view: ResolvedView, part: Part): URLSearchParams {
  const query = new URLSearchParams({ cycle: view.cycle, source: view.source, ...scalePart(view) });
  for (const level of view.levels) query.append('level', level.key);
  for (const competency of view.competencies) query.append('competency', competency.key);
  for (const dimension of DIMENSIONS[part](view)) query.append('by', dimension);

  if (view.against && (part === 'bars' || part === 'overall'))
    query.set('against', view.against.kind === 'cycle' ? `cycle:${view.against.cycle}` : view.company.path);

  if (part === 'bars' && view.by === 'teams') query.set('within', view.team.path);
  else if (part === 'bars' && view.by === 'team')
    for (const { path } of view.children) query.append('team', path);
  else if (part !== 'company' && view.team.parent !== null) query.append('team', view.team.path);
  return query;
}

const DIMENSIONS: Record<Part, (view: ResolvedView) => Dimension[]> = {
  overall: () => [],
  heat: () => ['level', 'competency'],
  team: () => ['competency'],
  company: () => ['competency'],
  bars: ({ by }) => [by === 'teams' ? 'team' : by],
};
