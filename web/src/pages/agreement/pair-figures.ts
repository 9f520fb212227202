import type { AgreementReply, PairShown, PairWithheld } from '../../../../server/contract/agreement.ts';
import type { AgreementRow } from '../../charts/agreement-dots.ts';
import type { MovedRow } from '../../charts/moved-bars.ts';
import { measureCell, numberColumn, textColumn, valueCell } from '../../lib/figure-cells.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatChanceBound } from '../../lib/format-chance-bound.ts';
import { formatCount, formatGap, formatMean, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { agreementMessages } from '../../lib/messages/agreement.ts';

const { mark, table } = agreementMessages;
type NameOf = (key: string) => string;

/** Two sources with what is shown of them, all competencies first; or why there is nothing. */
export type PairGroup = { shown: PairShown[]; first: PairShown } | { withheld: PairWithheld };

/** The pairs of the answer, each with its competencies, in its order. */
export function groupPairs(pairs: AgreementReply['pairs']): PairGroup[] {
  const groups = new Map<string, PairShown[]>();
  const order: (PairWithheld | string)[] = [];
  for (const pair of pairs) {
    if ('reason' in pair) {
      order.push(pair);
      continue;
    }
    const key = `${pair.before} ${pair.after}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else {
      groups.set(key, [pair]);
      order.push(key);
    }
  }
  return order.flatMap((entry): PairGroup[] => {
    if (typeof entry !== 'string') return [{ withheld: entry }];
    const shown = groups.get(entry) ?? [];
    const [first] = shown;
    return first ? [{ shown, first }] : [];
  });
}

const percent = (whole: number) => formatPercent(whole / 100);
const nameIn = (pair: PairShown, nameOf: NameOf) =>
  pair.competency === null ? agreementMessages.all : nameOf(pair.competency);

/** One bar for all competencies together and one for each. */
export function movedRows(pairs: readonly PairShown[], nameOf: NameOf): MovedRow[] {
  return pairs.map((pair) => ({
    name: nameIn(pair, nameOf),
    who: m.people(pair.people),
    shift: pair.shift.value === null ? '' : formatGap(pair.shift.value),
    moved: pair,
    lines: linesOf(pair),
  }));
}

/** Kappa and AC2 of each pair over all competencies, and of its competencies below it. */
export function agreementRows(groups: readonly PairGroup[], nameOf: NameOf): AgreementRow[] {
  return groups.flatMap((group) =>
    'withheld' in group
      ? []
      : group.shown.map((pair) => ({
          name:
            pair.competency === null
              ? agreementMessages.pair(pair.before, pair.after)
              : nameOf(pair.competency),
          strong: pair.competency === null,
          kappa: pair.kappa.value,
          ac2: pair.ac2.value,
          lines: linesOf(pair),
        })),
  );
}

function linesOf({ lowered, same, raised, shift, kappa, ac2, people }: PairShown): string[] {
  return [
    mark.moved(percent(lowered), percent(same), percent(raised)),
    ...(shift.value === null || shift.lower === null || shift.upper === null
      ? []
      : [mark.shift(formatGap(shift.value), formatGap(shift.lower), formatGap(shift.upper))]),
    ...(kappa.value === null || ac2.value === null
      ? []
      : [mark.agreement(formatMean(kappa.value), formatMean(ac2.value))]),
    mark.people(people),
  ];
}

const COLUMNS = [
  numberColumn(table.people, 'people'),
  numberColumn(agreementMessages.moved.lowered, 'lowered'),
  numberColumn(agreementMessages.moved.same, 'same'),
  numberColumn(agreementMessages.moved.raised, 'raised'),
  numberColumn(table.shift, 'shift', 'shift lower', 'shift upper'),
  numberColumn(table.kappa, 'kappa', 'kappa lower', 'kappa upper'),
  numberColumn(table.ac2, 'ac2', 'ac2 lower', 'ac2 upper'),
  numberColumn(table.p, 'p'),
];

/** Every number of some pairs, a line each. */
export function pairTable(pairs: readonly PairShown[], nameOf: NameOf): FigureTable {
  return {
    columns: [
      textColumn(table.pair, 'before', 'after'),
      textColumn(table.competency, 'competency'),
      ...COLUMNS,
    ],
    rows: pairs.map((pair) => ({
      key: `${pair.before} ${pair.after} ${pair.competency ?? ''}`,
      total: pair.competency === null,
      cells: [
        { text: agreementMessages.pair(pair.before, pair.after), csv: [pair.before, pair.after] },
        { text: nameIn(pair, nameOf), csv: [pair.competency ?? ''] },
        ...numbers(pair),
      ],
    })),
  };
}

function numbers(pair: PairShown): FigureCell[] {
  const share = (whole: number): FigureCell => ({ text: percent(whole), csv: [whole / 100] });
  return [
    { text: formatCount(pair.people), csv: [pair.people] },
    share(pair.lowered),
    share(pair.same),
    share(pair.raised),
    measureCell(pair.shift, formatGap),
    measureCell(pair.kappa, formatMean),
    measureCell(pair.ac2, formatMean),
    valueCell(pair.homogeneityP, formatChanceBound),
  ];
}
