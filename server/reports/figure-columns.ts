import type { Against, Cell, ShownCell } from '../contract/distribution.ts';
import type { Value } from './model.ts';
import { count, limits, measured, number, percent, type ColumnOf } from './table.ts';

interface Scale {
  scale: readonly string[];
  /** Words that count as top. */
  topBox: readonly string[];
  /** What cells are set against, in words; null: nothing. */
  against: string | null;
}

type Row = { cell: Cell };

const inside =
  (of: (cell: ShownCell) => Value) =>
  ({ cell }: Row): Value =>
    'withheld' in cell ? { withheld: cell.withheld } : of(cell);

/** Everything that is known of a cell of a distribution: people, mean, shares with intervals, and the change. */
export function figureColumns<Any extends Row>({ scale, topBox, against }: Scale): ColumnOf<Any>[] {
  return [
    count({
      key: 'people',
      title: 'People',
      note: 'People in the figure',
      value: inside((cell) => cell.people),
    }),
    count({
      key: 'people_asked',
      title: 'Of',
      note: 'People asked about, those who are in no group that can be shown included',
      value: ({ cell }) => ('withheld' in cell ? cell.of : cell.coverage.of),
    }),
    ...measured(
      number<Any>,
      { key: 'mean', title: 'Mean', note: `Mean position on the scale of ${scale.length}, 1 is the lowest` },
      ({ cell }) => ('withheld' in cell ? { withheld: cell.withheld } : cell.measures.mean),
    ),
    ...scale.flatMap((word, at) => wordColumns<Any>(word, at)),
    ...measured(
      percent<Any>,
      { key: 'top_box', title: 'Top', note: `Share of ratings at ${topBox.join(' or ')}`, print: false },
      ({ cell }) => ('withheld' in cell ? { withheld: cell.withheld } : cell.measures.topBox),
    ),
    ...measured(
      number<Any>,
      {
        key: 'dispersion',
        title: 'Dispersion',
        unit: '0 to 1',
        note: '0: all the same; 1: half at each end of the scale',
        print: false,
      },
      ({ cell }) => ('withheld' in cell ? { withheld: cell.withheld } : cell.measures.dispersion),
    ),
    ...(against === null ? [] : againstColumns<Any>(against)),
  ];
}

function wordColumns<Any extends Row>(word: string, at: number): ColumnOf<Any>[] {
  const place = at + 1;
  const share = { key: `share_${place}`, title: word, note: `Share of ratings at "${word}"` };
  return [
    count({
      key: `ratings_${place}`,
      title: `${word}, ratings`,
      unit: 'ratings',
      note: `Ratings at "${word}"`,
      value: inside((cell) => cell.counts[at] ?? null),
      print: false,
    }),
    percent({ ...share, value: inside((cell) => cell.shares[at]?.p ?? null) }),
    ...limits(percent<Any>, share, {
      lower: inside((cell) => cell.shares[at]?.lower ?? null),
      upper: inside((cell) => cell.shares[at]?.upper ?? null),
    }),
  ];
}

function againstColumns<Any extends Row>(against: string): ColumnOf<Any>[] {
  const difference = (of: (set: Exclude<Against, { reason: unknown }>) => Value) =>
    inside((cell) => {
      if (!cell.against) return null;
      return 'reason' in cell.against ? { none: cell.against.reason } : of(cell.against);
    });
  return [
    ...measured(
      number<Any>,
      { key: 'change', title: `Against ${against}`, note: `Mean less that of ${against}` },
      ({ cell }) => {
        if ('withheld' in cell) return { withheld: cell.withheld };
        if (!cell.against) return null;
        return 'reason' in cell.against ? { none: cell.against.reason } : cell.against.mean;
      },
    ),
    number({
      key: 'moved',
      title: 'Moved',
      note: `Points of the scale that a rating would have to be moved by to get from ${against} to here`,
      value: difference(({ w1 }) => w1),
      print: false,
    }),
    number({
      key: 'moved_up',
      title: 'Moved up',
      note: 'Part of "Moved" that is upwards',
      value: difference(({ up }) => up),
      print: false,
    }),
    number({
      key: 'moved_down',
      title: 'Moved down',
      note: 'Part of "Moved" that is downwards',
      value: difference(({ down }) => down),
      print: false,
    }),
    count({
      key: 'against_people',
      title: 'People against',
      note: `People in the figure of ${against}`,
      value: difference(({ people }) => people),
      print: false,
    }),
  ];
}
