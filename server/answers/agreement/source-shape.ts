import type { UnitStat } from '../../../db/published/list-unit-stats.ts';
import type { AgreementReply } from '../../contract/agreement.ts';
import type { Measure } from '../../contract/measure.ts';
import { distribution } from '../../measures/distribution.ts';
import { dispersionMeasure, meanMeasure } from '../figure-measures.ts';
import type { CompanyRho } from '../company-rho.ts';
import type { UnitScores } from './read-shapes.ts';
import { whyNotSummedUp } from './why-not.ts';

/** What one source's scores look like in a unit: from its counts, and from its summary where it has one. */
export function buildShape(
  { source, of, unit, company }: UnitScores,
  stat: UnitStat | undefined,
  rho: CompanyRho,
): AgreementReply['sources'][number] {
  if (!unit) return { source, reason: of === 0 ? 'no ratings' : 'withheld to protect its people' };
  const { people, counts } = unit;
  const companyVariance = (company && distribution(company.counts)?.variance) ?? null;
  const figure = { people, counts, rho, companyVariance };
  const fromStat = (value: number | null | undefined, method: string): Measure => {
    if (!stat) return { value: null, reason: whyNotSummedUp(of), method };
    // A unit of 100 people has both, unless each of them has one rating or nearly all ratings are equal.
    if (value === null || value === undefined) {
      const reason = stat.mbar > 1 ? 'withheld to protect its people' : 'one rating a person';
      return { value: null, reason, method };
    }
    return { value, lower: null, upper: null, n: stat.people, method };
  };
  return {
    source,
    people,
    counts: [...counts],
    mean: meanMeasure(figure),
    dispersion: dispersionMeasure(figure),
    halo: fromStat(stat?.rho, 'halo_icc'),
    rangeUse: fromStat(stat?.rangeUse, 'rwg'),
  };
}
