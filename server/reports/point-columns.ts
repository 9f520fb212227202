import type { Break, DriftReply, DriftSeries, Shift, ShownPoint } from '../contract/drift.ts';
import type { NoValueReason } from '../contract/measure.ts';
import type { Value } from './model.ts';
import { count, limits, measured, number, percent, text, type ColumnOf } from './table.ts';

type Point = DriftSeries['points'][number];
type Limits = { value: number; lower: number; upper: number; signal: boolean };

/** One cycle of a series; null where its chart has no limits yet. */
export interface PointRow {
  point: Point;
  ewma: Limits | { none: NoValueReason } | null;
  pChart: Limits | { none: NoValueReason } | null;
}

const shown =
  (of: (point: ShownPoint) => Value) =>
  ({ point }: PointRow): Value =>
    'withheld' in point ? { withheld: point.withheld } : of(point);

const moved = (of: (shift: Shift) => Value): ((row: PointRow) => Value) =>
  shown(({ shift }) => (shift ? of(shift) : null));

/**
 * What is known of a group in one cycle, and how it moved since the one before.
 *
 * @param whole whether the control limits are among it: they are for all competencies together
 */
export function pointColumns<Any extends PointRow>(
  { topBox }: Pick<DriftReply, 'topBox'>,
  whole: boolean,
): ColumnOf<Any>[] {
  const mean = { key: 'mean', title: 'Mean', note: 'Mean position on the scale, 1 is the lowest' };
  const top = { key: 'top_box', title: 'Top', note: `Share of ratings at ${topBox.join(' or ')}` };
  return [
    text({ key: 'cycle', title: 'Cycle', note: 'Key of the cycle', value: ({ point }) => point.cycle }),
    count({
      key: 'people',
      title: 'People',
      note: 'People in the figure',
      value: shown((point) => point.people),
    }),
    count({
      key: 'people_asked',
      title: 'Of',
      note: 'People asked about',
      value: ({ point }) => ('withheld' in point ? point.of : point.coverage.of),
    }),
    ...measured<Any>(number, mean, shownMeasure('mean')),
    ...measured<Any>(percent, top, shownMeasure('topBox')),
    ...measured<Any>(
      number,
      {
        key: 'dispersion',
        title: 'Dispersion',
        unit: '0 to 1',
        note: '0: all the same; 1: half at each end of the scale',
        print: false,
      },
      shownMeasure('dispersion'),
    ),
    number({
      key: 'mean_constant_mix',
      title: 'Mean, same mix',
      note: 'Mean less what the mix of levels has moved it since the first cycle on the same scale',
      value: shown((point) => point.mixConstant),
    }),
    ...shiftColumns<Any>(),
    ...(whole
      ? [
          ...chartColumns<Any>('ewma', 'Smoothed mean', number),
          ...chartColumns<Any>('pChart', 'Top, chart', percent),
        ]
      : []),
    text({
      key: 'changed',
      title: 'Changed',
      note: 'What else changed since the cycle before: scale, ladders, competencies',
      value: ({ point }) => (point.break ? describeBreak(point.break) : ''),
    }),
  ];
}

function shownMeasure(key: 'mean' | 'topBox' | 'dispersion') {
  return ({ point }: PointRow) => ('withheld' in point ? { withheld: point.withheld } : point[key]);
}

function shiftColumns<Any extends PointRow>(): ColumnOf<Any>[] {
  const part = (key: 'w1' | 'up' | 'down', name: string, title: string, note: string): ColumnOf<Any> =>
    number({ key: name, title, note, value: moved((shift) => shift[key]), print: false });
  return [
    ...measured<Any>(
      number,
      { key: 'change', title: 'Change', note: 'Mean less that of the last cycle with figures' },
      ({ point }) => {
        if ('withheld' in point) return { withheld: point.withheld };
        return point.shift ? point.shift.mean : null;
      },
    ),
    text({
      key: 'change_since',
      title: 'Change since',
      note: 'The cycle that the change is from',
      value: moved((shift) => shift.since),
      print: false,
    }),
    part('w1', 'moved', 'Moved', 'Points of the scale that a rating would have to be moved by'),
    part('up', 'moved_up', 'Moved up', 'Part of "Moved" that is upwards'),
    part('down', 'moved_down', 'Moved down', 'Part of "Moved" that is downwards'),
    number({
      key: 'change_p',
      title: 'p',
      unit: 'chance, 0 to 1',
      note: 'Chance of a change as large under no change',
      value: moved(({ p, reason }) => p ?? (reason ? { none: reason } : null)),
      print: false,
    }),
    number({
      key: 'change_rate',
      title: 'By rating',
      note: 'Part of the change that is rating',
      value: moved(({ rate }) => rate),
      print: false,
    }),
    number({
      key: 'change_mix',
      title: 'By mix',
      note: 'Part of the change that is the mix of levels',
      value: moved(({ mix }) => mix),
      print: false,
    }),
    number({
      key: 'psi',
      title: 'PSI',
      unit: 'index',
      note: 'Population stability index; only for one competency',
      value: moved(({ psi }) => psi?.value ?? null),
      print: false,
    }),
    number({
      key: 'psi_critical',
      title: 'PSI, critical',
      unit: 'index',
      note: 'The index that chance exceeds once in twenty',
      value: moved(({ psi }) => psi?.critical ?? null),
      print: false,
    }),
  ];
}

function chartColumns<Any extends PointRow>(
  key: 'ewma' | 'pChart',
  title: string,
  kind: typeof number | typeof percent,
): ColumnOf<Any>[] {
  const name = key === 'ewma' ? 'smoothed' : 'top_chart';
  const of =
    (value: (limits: Limits) => Value) =>
    (row: Any): Value => {
      const at = row[key];
      if ('withheld' in row.point) return { withheld: row.point.withheld };
      return at === null || 'none' in at ? at : value(at);
    };
  const column = { key: name, title, note: `${title} of the control chart`, print: false };
  return [
    kind<Any>({ ...column, value: of(({ value }) => value) }),
    ...limits<Any>(kind, column, { lower: of(({ lower }) => lower), upper: of(({ upper }) => upper) }).map(
      (limit) => ({ ...limit, note: `Control limit of "${title}"` }),
    ),
    text({
      key: `${name}_signal`,
      title: `${title}, signal`,
      note: 'yes: beyond its control limits',
      value: of(({ signal }) => (signal ? 'yes' : 'no')),
      print: key === 'ewma',
    }),
  ];
}

function describeBreak({ scale, ladders, competencies }: Break): string {
  return [
    ...(scale ? ['the words of the scale'] : []),
    ...ladders.map(({ ladder, from, to }) => `${ladder} from version ${from} to ${to}`),
    ...competencies.added.map((name) => `added ${name}`),
    ...competencies.dropped.map((name) => `dropped ${name}`),
  ].join('; ');
}
