import type { CanonicalTable } from '../../disclosure/canonical.ts';
import type { Names } from '../name-cycle.ts';
import type { Summaries } from './build-summaries.ts';

/** The summaries' rows by names instead of ids, for the publication's hash. */
export function canonicalSummaries({ unit_stats }: Summaries, names: Names): CanonicalTable[] {
  return [
    {
      name: 'unit_stat',
      rows: unit_stats.map((row) => [
        row.source,
        names.scale(row.scale_id),
        names.team(row.team_id),
        row.people,
        row.rho,
        row.mbar,
        row.within_sd,
        row.range_use,
      ]),
    },
  ];
}
