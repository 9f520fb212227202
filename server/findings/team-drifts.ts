import { bh } from '../measures/bh.ts';
import { twoSidedP } from '../measures/two-sided-p.ts';
import { told, type Candidate } from './candidate.ts';
import type { FindingsInput } from './input.ts';
import { readTrend } from './series-trend.ts';
import { CLEAR_FDR, LEAST, LIKELY_FDR, TO_99 } from './thresholds.ts';
import { interval, place, points } from './words.ts';

/** Teams that move otherwise than the company over the last cycles. */
export function findTeamDrifts({ positions, drift, teamTrends }: FindingsInput): Candidate[] {
  const company = readTrend(drift.overall);
  if (!company) return [];
  const lines = teamTrends.map((team) => ({ ...team, slope: team.slope - company.slope }));
  const { adjusted } = bh(lines.map(({ slope, se }) => twoSidedP(slope / se)));

  return lines.flatMap(({ path, slope, se, from, cycles, people }, at) => {
    const q = adjusted[at] ?? 1;
    if (q > LIKELY_FDR) return [];
    const value = slope * cycles;
    const half = 1.959963984540054 * se * cycles;
    const isClear = q <= CLEAR_FDR && Math.abs(value) > TO_99 * half;
    return told({
      rule: 'team-drift',
      least: LEAST.teamDrift * (positions - 1),
      sentence: `${place(path)} has ${value > 0 ? 'risen' : 'fallen'} by ${points(value)} along its trend since ${from}, the company’s own change taken off.`,
      detail: `A line through ${cycles + 1} cycles, not the last against the first; ${interval(value - half, value + half)}; ${people} people in the last of them.`,
      about: path,
      size: { value, lower: value - half, upper: value + half, unit: 'points of the scale' },
      people,
      certainty: isClear ? 'clear' : 'likely',
      evidence: { screen: 'drift', team: path, competency: [], level: [] },
    });
  });
}
