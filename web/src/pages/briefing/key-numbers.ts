import type { PairShown } from '../../../../server/contract/agreement.ts';
import type { DriftReply, ShownPoint } from '../../../../server/contract/drift.ts';
import type { Measure } from '../../../../server/contract/measure.ts';
import { formatGap, formatMean, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { briefingMessages } from '../../lib/messages/briefing.ts';
import type { Reference } from '../../lib/reference.ts';
import type { TeamGap } from '../gaps/sort-teams.ts';
import { unitAbove, type BriefingAnswer } from './load-briefing.ts';

const words = briefingMessages.key;

/** One large number with what it is; `value` is undefined where there is none, and `more` says why. */
export interface KeyNumber {
  value: string | undefined;
  label: string;
  more: string;
  /** Screen that has more of it. */
  path: string;
  /** The number in the cycles up to this one, oldest first; null where there is none. */
  history?: readonly (number | null)[];
}

/** The four numbers over the Briefing: of the company, or of the chosen team set against its levels and unit. */
export function keyNumbers(answer: BriefingAnswer, { publication, teams }: Reference): KeyNumber[] {
  const { view, gaps } = answer;
  const two = [meanNumber(answer.drift), topBoxNumber(answer.drift)];
  if (!gaps) {
    const coverage = publication.coverage.find(({ source }) => source === view.source);
    return [...two, selfNumber(answer), ...(coverage ? [teamsNumber(coverage)] : [])];
  }
  const gapOf = (path: string) => gaps.teams.find(({ team }) => team === path);
  const [unit] = unitAbove(view);
  const unitName = teams.find(({ path }) => path === unit)?.name ?? '';
  return [
    ...two,
    gapNumber(gapOf(view.team.path), words.gap),
    ...(unit === undefined ? [] : [gapNumber(gapOf(unit), words.unit(unitName))]),
  ];
}

function meanNumber({ overall, scale }: DriftReply): KeyNumber {
  const label = words.mean(scale.length);
  const history = onOneScale(overall).map((point) => ('mean' in point ? point.mean.value : null));
  const last = overall.points.at(-1);
  if (!last || 'withheld' in last) return absent(label, last?.withheld, '/drift');
  if (last.mean.value === null)
    return { value: undefined, label, more: m.noValue[last.mean.reason], path: '/drift' };
  const before = comparable(overall.points.at(-2), last);
  const more = [
    interval(last.mean, formatMean),
    before?.mean.value == null ? undefined : words.before(before.cycle, formatMean(before.mean.value)),
  ];
  return { value: formatMean(last.mean.value), label, more: joined(more), path: '/drift', history };
}

function topBoxNumber({ overall, scale, topBox }: DriftReply): KeyNumber {
  const label = words.topBox(topBox[0] ?? scale.at(-1) ?? '', topBox.length > 1);
  const history = onOneScale(overall).map((point) => ('topBox' in point ? point.topBox.value : null));
  const path = '/distribution';
  const last = overall.points.at(-1);
  if (!last || 'withheld' in last) return absent(label, last?.withheld, path);
  const { topBox: now } = last;
  if (now.value === null) return { value: undefined, label, more: m.noValue[now.reason], path };
  const before = comparable(overall.points.at(-2), last);
  const more = [
    interval(now, formatPercent),
    before?.topBox.value == null
      ? undefined
      : words.change(words.percentPoints(now.value - before.topBox.value), before.cycle),
  ];
  return { value: formatPercent(now.value), label, more: joined(more), path, history };
}

function selfNumber({ agreement }: BriefingAnswer): KeyNumber {
  const path = '/agreement';
  const pair = agreement?.pairs.find(
    ({ before, after, competency }) => before === 'self' && after === 'manager' && competency === null,
  );
  if (!pair)
    return { value: undefined, label: words.selfUnknown, more: m.noValue['nobody has both ratings'], path };
  if ('reason' in pair)
    return { value: undefined, label: words.selfUnknown, more: m.noValue[pair.reason], path };
  return selfAgainstManager(pair, path);
}

/** The shift goes from self to manager; what is told is self against manager. */
function selfAgainstManager({ shift, people }: PairShown, path: string): KeyNumber {
  if (shift.value === null)
    return { value: undefined, label: words.selfUnknown, more: m.noValue[shift.reason], path };
  const { value, lower, upper } = shift;
  const range =
    lower === null || upper === null ? undefined : m.table.interval(formatMean(-upper), formatMean(-lower));
  return {
    value: formatMean(Math.abs(value)),
    label: words.self(value < 0),
    more: joined([value < 0 ? range : undefined, m.people(people)]),
    path,
  };
}

function teamsNumber({
  people,
  inBlocks,
  teams,
  teamsShown,
}: Reference['publication']['coverage'][number]): KeyNumber {
  return {
    value: words.teamsOf(teamsShown, teams),
    label: words.teams,
    more: words.inFigures(m.peopleOf(inBlocks, people)),
    path: '/shown',
  };
}

function gapNumber(gap: TeamGap | undefined, label: string): KeyNumber {
  if (!gap || 'withheld' in gap) return absent(label, gap?.withheld, '/gaps');
  return {
    value: formatGap(gap.gap),
    label,
    more: joined([
      m.table.interval(formatGap(gap.lower), formatGap(gap.upper)),
      gap.z === null ? undefined : words.flagged(gap.flagged),
    ]),
    path: '/gaps',
  };
}

/** The cycles since the scale last changed: what came before is in other words. */
function onOneScale({ points }: DriftReply['overall']): DriftReply['overall']['points'] {
  return points.slice(
    Math.max(
      0,
      points.findLastIndex((point) => point.break?.scale === true),
    ),
  );
}

/** The cycle before, where its figures are shown and its scale is the same. */
function comparable(point: DriftReply['overall']['points'][number] | undefined, last: ShownPoint) {
  return point && !('withheld' in point) && last.break?.scale !== true ? point : undefined;
}

function interval({ lower, upper }: Extract<Measure, { value: number }>, format: (value: number) => string) {
  return lower === null || upper === null ? undefined : m.table.interval(format(lower), format(upper));
}

function absent(label: string, reason: keyof typeof m.withheld | undefined, path: string): KeyNumber {
  return { value: undefined, label, more: m.withheld[reason ?? 'no ratings'], path };
}

const joined = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(' · ');
