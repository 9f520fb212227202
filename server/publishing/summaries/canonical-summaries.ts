import type { CanonicalTable } from '../../disclosure/canonical.ts';
import type { Names } from '../name-cycle.ts';
import type { Summaries } from './build-summaries.ts';

/**
 * The summaries' rows by names instead of ids, for the publication's hash. A publication without correlations word by
 * word, as all were before these were measured, has no such table, so that its text stays what was hashed.
 */
export function canonicalSummaries(
  { unit_stats, paired_stats, rater_stats }: Summaries,
  names: Names,
): CanonicalTable[] {
  const unit = (row: { scale_id: number; team_id: number; people: number }): (string | number)[] => [
    names.scale(row.scale_id),
    names.team(row.team_id),
    row.people,
  ];
  const shares = unit_stats.flatMap((row) =>
    (row.word_rho ?? []).map((rho, at) => [
      ...unit(row),
      row.source,
      at + 1,
      rho,
      row.from_rho?.[at] ?? null,
    ]),
  );
  return [
    ...(shares.length > 0 ? [{ name: 'share_rho', rows: shares }] : []),
    {
      name: 'unit_stat',
      rows: unit_stats.map((row) => [
        ...unit(row),
        row.source,
        row.rho,
        row.mbar,
        row.within_sd,
        row.range_use,
      ]),
    },
    {
      name: 'paired_stat',
      rows: paired_stats.map((row) => [
        ...unit(row),
        row.before,
        row.after,
        row.competency_id === null ? null : names.competency(row.competency_id),
        row.raised,
        row.same,
        row.lowered,
        row.shift,
        row.shift_lower,
        row.shift_upper,
        row.kappa,
        row.ac2,
        row.homogeneity_p,
      ]),
    },
    {
      name: 'rater_stat',
      rows: rater_stats.map((row) => [
        ...unit(row),
        row.source,
        row.raters,
        row.tau,
        row.reliability,
        row.p10,
        row.p50,
        row.p90,
        row.alpha,
      ]),
    },
  ];
}
