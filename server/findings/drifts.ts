import type { DriftSeries } from '../contract/drift.ts';
import { bh } from '../measures/bh.ts';
import { twoSidedP } from '../measures/two-sided-p.ts';
import { told, type Candidate } from './candidate.ts';
import type { FindingsInput } from './input.ts';
import { readTrend, type SeriesTrend } from './series-trend.ts';
import { CLEAR_FDR, LEAST, LIKELY_FDR, TO_99 } from './thresholds.ts';
import { interval, place, points } from './words.ts';

interface Line {
  path: string | null;
  competency: string | null;
  series: DriftSeries;
  /** A division's is set against the company's. */
  trend: SeriesTrend | null;
}

/**
 * The company, its competencies and its divisions: what has a trend or has left its control limits. Where the
 * company as a whole moves only because one competency does, the competency is told.
 */
export function findDrifts(input: FindingsInput): Candidate[] {
  const lines = listLines(input);
  const { adjusted } = bh(lines.map(({ trend }) => trend?.p ?? null));
  const found = lines.map((line, at) => ({ line, candidates: tellLine(input, line, adjusted[at] ?? null) }));
  const carried = found.some(({ line, candidates }) => line.competency !== null && candidates.length > 0);
  const split = found.filter(({ line }) => line.competency !== null);
  const all = split.length > 1 && split.every(({ candidates }) => candidates.length > 0);
  return found.flatMap(({ line, candidates }) => {
    const isCompany = line.path === null && line.competency === null;
    if (isCompany && carried && !all) return [];
    if (line.competency !== null && all && found[0]?.candidates.length) return [];
    return candidates;
  });
}

function listLines({ drift, divisions }: FindingsInput): Line[] {
  const company = readTrend(drift.overall);
  return [
    { path: null, competency: null, series: drift.overall, trend: company },
    ...drift.competencies.map((series) => ({
      path: null,
      competency: series.competency,
      series,
      trend: readTrend(series),
    })),
    ...divisions.map(({ path, series }) => ({
      path,
      competency: null,
      series,
      trend: against(readTrend(series), company),
    })),
  ];
}

/** How much more, or less, a part moves than the whole over the same cycles. */
function against(part: SeriesTrend | null, whole: SeriesTrend | null): SeriesTrend | null {
  if (!part || !whole || part.from !== whole.from) return null;
  const slope = part.slope - whole.slope;
  return { ...part, slope, p: twoSidedP(slope / part.se) };
}

function tellLine(input: FindingsInput, line: Line, q: number | null): Candidate[] {
  const isTrend = line.trend !== null && q !== null && q <= LIKELY_FDR;
  return isTrend && line.trend ? tellTrend(input, line, line.trend, q) : tellSignal(input, line);
}

function tellTrend(input: FindingsInput, line: Line, trend: SeriesTrend, q: number): Candidate[] {
  const { slope, se, from, cycles, people } = trend;
  const value = slope * cycles;
  const half = 1.959963984540054 * se * cycles;
  const verb = value > 0 ? 'risen' : 'fallen';
  const isClear = q <= CLEAR_FDR && Math.abs(value) > TO_99 * half;
  return told({
    rule: 'drift',
    least: LEAST.drift * (input.positions - 1),
    sentence: `${subject(input, line)} has ${verb} by ${points(value)} along its trend since ${from}${line.path === null ? '' : ', the company’s own change taken off'}.`,
    detail: `A line through ${cycles + 1} cycles, not the last against the first; ${interval(value - half, value + half)}; ${people} people in the last of them.`,
    about: line.path,
    size: { value, lower: value - half, upper: value + half, unit: 'points of the scale' },
    people,
    certainty: isClear ? 'clear' : 'likely',
    evidence: evidenceOf(line),
  });
}

/** Beyond its control limits in the last cycle. Of divisions only the trend is told: they move with the company. */
function tellSignal(input: FindingsInput, line: Line): Candidate[] {
  const { ewma, points: cycles } = line.series;
  const point = 'points' in ewma ? ewma.points.at(-1) : null;
  const last = cycles.at(-1);
  if (line.path !== null || !point?.signal || !('points' in ewma) || !last || !('people' in last)) return [];
  const value = point.value - ewma.target;
  const half = (point.upper - point.lower) / 2;
  return told({
    rule: 'drift',
    least: LEAST.drift * (input.positions - 1),
    sentence: `${subject(input, line)} has left its control limits: ${points(value)} ${value > 0 ? 'above' : 'below'} where it used to be.`,
    detail: `Weighted average of the last cycles; the limits are ${points(half)} to either side; ${last.people} people.`,
    about: null,
    size: { value, lower: null, upper: null, unit: 'points of the scale' },
    people: last.people,
    certainty: 'likely',
    evidence: evidenceOf(line),
  });
}

function subject({ names, gaps }: FindingsInput, { path, competency }: Line): string {
  if (path !== null) return `The mean of ${place(path)}`;
  if (competency !== null) return names.get(competency) ?? competency;
  return gaps.competencies.length > 1 ? 'The mean over all competencies' : 'The mean';
}

function evidenceOf({ path, competency }: Line): Candidate['evidence'] {
  return {
    screen: 'drift',
    team: path,
    competency: competency === null ? [] : [competency],
    level: [],
  };
}
