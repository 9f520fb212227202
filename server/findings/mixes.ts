import type { DriftSeries } from '../contract/drift.ts';
import { told, type Candidate } from './candidate.ts';
import type { FindingsInput } from './input.ts';
import { isShown } from './series-trend.ts';
import { LEAST } from './thresholds.ts';
import { place, points, signed } from './words.ts';

/** Where a mean moved because people moved between levels. A division is told only where the company is not. */
export function findMixes(input: FindingsInput): Candidate[] {
  const company = tellMix(input, null, input.drift.overall);
  if (company.length > 0) return company;
  return input.divisions.flatMap(({ path, series }) => tellMix(input, path, series));
}

function tellMix(
  { positions }: FindingsInput,
  path: string | null,
  { points: all }: DriftSeries,
): Candidate[] {
  const last = all.at(-1);
  if (!last || !isShown(last) || last.mean.value === null || last.mixConstant === null) return [];
  const since = all.findLast(({ break: broken }, at) => at > 0 && broken?.scale === true) ?? all[0];
  const value = last.mean.value - last.mixConstant;
  const whose = path === null ? 'The mean' : `The mean of ${place(path)}`;
  return told({
    rule: 'mix',
    least: LEAST.mix * (positions - 1),
    sentence: `${whose} is ${points(value)} ${value > 0 ? 'higher' : 'lower'} than it would be with the mix of levels of ${since?.cycle ?? ''}: who is on which level has changed, not how they are rated.`,
    detail: `The mean is ${signed(last.mean.value)}, with the earlier mix ${signed(last.mixConstant)}; ${last.people} people.`,
    about: path,
    size: { value, lower: null, upper: null, unit: 'points of the scale' },
    people: last.people,
    certainty: 'clear',
    evidence: { screen: 'drift', team: path, competency: [], level: [] },
  });
}
