import type { ComparedPair } from '../../../../server/contract/compare.ts';
import type { Measure } from '../../../../server/contract/measure.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatGap, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { compareMessages } from '../../lib/messages/compare.ts';

const WITHHELD = [
  'too few people',
  'withheld to protect its people',
  'not shown for a team and part of its levels',
];

/** One line a pair: difference of means and chance of superiority, each with its interval, or why there is none.
 * A unit and a team that is part of it are left out. */
export function pairsTable(pairs: readonly ComparedPair[], labels: ReadonlyMap<string, string>): FigureTable {
  const words = compareMessages.pairs;
  return {
    columns: [
      { name: words.a, number: false, csv: ['one'] },
      { name: words.b, number: false, csv: ['other'] },
      {
        name: words.difference,
        number: true,
        csv: ['difference', 'difference lower', 'difference upper'],
      },
      { name: words.chance, number: true, csv: ['chance', 'chance lower', 'chance upper'] },
      { name: words.competencies, number: true, csv: ['competencies'] },
    ],
    rows: pairs.filter(isPair).map(({ a, b, difference, superiority, competencies }) => ({
      key: `${a} ${b}`,
      cells: [
        { text: labels.get(a) ?? a, csv: [a] },
        { text: labels.get(b) ?? b, csv: [b] },
        ...(difference.value === null
          ? [absent(difference.reason)]
          : [
              measured(difference, formatGap),
              measured(superiority, formatPercent),
              { text: formatCount(competencies.length), csv: [competencies.length] },
            ]),
      ],
    })),
  };
}

/** Those that share people are no pair. */
const isPair = ({ difference }: ComparedPair) =>
  difference.value !== null || difference.reason !== 'one is part of the other';

function absent(reason: Extract<Measure, { value: null }>['reason']): FigureCell {
  return {
    text: m.noValue[reason],
    csv: [],
    absent: WITHHELD.includes(reason) ? 'withheld' : 'nothing',
    span: 3,
  };
}

function measured(measure: Measure, format: (value: number) => string): FigureCell {
  if (measure.value === null) return { text: m.noValue[measure.reason], csv: [] };
  const { value, lower, upper } = measure;
  const csv = [value, lower, upper].map((number) =>
    number === null ? undefined : Number(number.toFixed(4)),
  );
  if (lower === null || upper === null) return { text: format(value), csv };
  return { text: format(value), more: m.table.interval(format(lower), format(upper)), csv };
}
