import type { AgreementReply, SourceShape } from '../../../../server/contract/agreement.ts';
import type { Source } from '../../../../server/contract/common.ts';
import type { SlopeLine } from '../../charts/slope.ts';
import { numberColumn, textColumn, valueCell } from '../../lib/figure-cells.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import { formatGap, formatMean, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { agreementMessages } from '../../lib/messages/agreement.ts';

const words = agreementMessages;
const MOST = 16; // units that are drawn beside each other, the company first

/** The scores of one unit before and after calibration. */
export interface BeforeAfter {
  before: SourceShape;
  after: SourceShape;
}

/** Undefined where managers' or calibrated ratings are not shown. */
export function findBeforeAfter({ sources }: Pick<AgreementReply, 'sources'>): BeforeAfter | undefined {
  const find = (wanted: Source) =>
    sources.flatMap((shape) => ('reason' in shape || shape.source !== wanted ? [] : [shape]))[0];
  const [before, after] = [find('manager'), find('calibrated')];
  return before && after && { before, after };
}

/** The share of each word of the scale before and after; the words that changed most stand out. */
export function shareLines(scale: readonly string[], { before, after }: BeforeAfter): SlopeLine[] {
  const [from, to] = [sharesOf(before.counts), sharesOf(after.counts)];
  const changes = scale.map((_, at) => Math.abs((to[at] ?? 0) - (from[at] ?? 0)));
  const most = Math.max(...changes);
  return scale.map((name, at) => ({
    name,
    before: from[at] ?? 0,
    after: to[at] ?? 0,
    strong: most > 0 && changes[at] === most,
    lines: [
      words.mark.slope(formatPercent(from[at] ?? 0), formatPercent(to[at] ?? 0)),
      words.mark.people(after.people),
    ],
  }));
}

/** The spread of ratings in each unit before and after; the chosen unit stands out. */
export function spreadLines(units: AgreementReply['units'], chosen: string | null): SlopeLine[] {
  return units.slice(0, MOST).flatMap(({ name, unit, spreads = [] }) => {
    const find = (wanted: Source) => spreads.find(({ source }) => source === wanted);
    const [manager, calibrated] = [find('manager'), find('calibrated')];
    const [before, after] = [manager?.dispersion.value, calibrated?.dispersion.value];
    if (!calibrated || before == null || after == null) return [];
    const lines = [
      words.mark.slope(formatMean(before), formatMean(after)),
      words.mark.people(calibrated.people),
    ];
    return [{ name, before, after, strong: unit === chosen, lines }];
  });
}

/** Both slopes as one table. */
export function compressionTable(shares: readonly SlopeLine[], spreads: readonly SlopeLine[]): FigureTable {
  const { table } = words;
  const rows = (
    what: string,
    csv: string,
    lines: readonly SlopeLine[],
    format: (value: number) => string,
    change: (value: number) => string,
  ): FigureTable['rows'] =>
    lines.map(({ name, before, after }) => ({
      key: `${csv} ${name}`,
      cells: [
        { text: what, csv: [csv] },
        { text: name, csv: [name] },
        valueCell(before, format),
        valueCell(after, format),
        valueCell(after - before, change),
      ],
    }));
  const points = (value: number) => `${value < 0 ? '−' : '+'}${formatPercent(Math.abs(value))}`;
  return {
    columns: [
      textColumn(table.what, 'what'),
      textColumn(table.of, 'of'),
      numberColumn(table.before, 'manager'),
      numberColumn(table.after, 'calibrated'),
      numberColumn(table.change, 'change'),
    ],
    rows: [
      ...rows(table.share, 'share of ratings', shares, formatPercent, points),
      ...rows(table.spreadOf, 'spread', spreads, formatMean, formatGap),
    ],
  };
}

/** Names the unit whose spread calibration changed most; asks only, where none changed to be seen. */
export function compressionTitle(spreads: readonly SlopeLine[]): string {
  const [most] = spreads.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (!most) return words.compression.title;
  const { name, before, after } = most;
  const [from, to] = [formatMean(before), formatMean(after)];
  return from === to
    ? words.compression.title
    : words.compression.most(after < before ? 'narrowed' : 'widened', name, from, to);
}

/** What calibration did to the spread of a unit, with its people. */
export function compressionNote({ before, after }: BeforeAfter): string {
  const write = (value: number | null) => (value === null ? '–' : formatMean(value));
  return words.compression.narrowed(
    write(before.dispersion.value),
    write(after.dispersion.value),
    m.people(after.people),
  );
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}
