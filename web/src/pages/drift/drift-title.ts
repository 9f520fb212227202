import type { DriftReply, DriftSeries } from '../../../../server/contract/drift.ts';
import type { Team } from '../../../../server/contract/teams.ts';
import { formatMean } from '../../lib/format-number.ts';
import { driftMessages } from '../../lib/messages/drift.ts';

interface Signal {
  name: string;
  side: 'above' | 'below';
  /** How far beyond its limits, in half widths of them. */
  far: number;
  since: string | null;
  change: number | null;
}

/**
 * Says in one sentence what lies beyond its control limits in the last cycle: the furthest, and how many others.
 * A competency goes before all of them together, which it may have carried along.
 *
 * @param nameOf name of a competency by its key
 */
export function driftTitle(
  { team, company }: { team: Pick<Team, 'path' | 'name'>; company: Pick<Team, 'path'> },
  { overall, competencies }: Pick<DriftReply, 'overall' | 'competencies'>,
  nameOf: (key: string) => string,
): string {
  const words = driftMessages.title;
  const sentence = findSentence();
  if (team.path === company.path) return sentence;
  // A competency keeps the capital of its name.
  const isNamed = competencies.some(({ competency }) => sentence.startsWith(nameOf(competency ?? '')));
  return words.team(team.name, sentence, isNamed);

  function findSentence(): string {
    const shown = overall.points.filter((point) => !('withheld' in point)).length;
    if (shown === 0) return words.none;
    const split = competencies.flatMap((series) => findSignal(series, nameOf(series.competency ?? '')) ?? []);
    const signals = split.length > 0 ? split : [findSignal(overall, driftMessages.all) ?? []].flat();
    const [first] = signals.toSorted((a, b) => b.far - a.far);
    const others = signals.length - 1;
    if (first) {
      const { name, side, since, change } = first;
      const agrees = change !== null && change > 0 === (side === 'above');
      if (since === null || change === null || !agrees) return words.moved(name, side, others);
      return words.movedBy(name, change > 0 ? 'rose' : 'fell', formatMean(Math.abs(change)), since, others);
    }
    const limited = 'points' in overall.ewma || competencies.some(({ ewma }) => 'points' in ewma);
    if (!limited) return words.tooFew(shown);
    const newest = overall.points.at(-1);
    if (newest && 'withheld' in newest) return words.unknown(newest.cycle);
    const wasBeyond = [overall, ...competencies].some(
      ({ ewma }) => 'points' in ewma && ewma.points.some((point) => point?.signal),
    );
    return wasBeyond && newest ? words.back(newest.cycle) : words.still(overall.points.length);
  }
}

function findSignal({ points, ewma, trendFrom }: DriftSeries, name: string): Signal | undefined {
  const last = 'points' in ewma ? ewma.points.at(-1) : null;
  if (!last?.signal || !('target' in ewma)) return undefined;
  const first = points.find(({ cycle }) => cycle === trendFrom);
  return {
    name,
    side: last.value > ewma.target ? 'above' : 'below',
    far: Math.abs(last.value - ewma.target) / ((last.upper - last.lower) / 2),
    since: trendFrom,
    change: difference(points.at(-1), first),
  };
}

type Point = DriftSeries['points'][number] | undefined;

function difference(after: Point, before: Point): number | null {
  if (!after || !before || 'withheld' in after || 'withheld' in before) return null;
  if (after.mean.value === null || before.mean.value === null) return null;
  return after.mean.value - before.mean.value;
}
