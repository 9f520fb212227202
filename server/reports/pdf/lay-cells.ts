import { m } from '../../../web/src/lib/messages.ts';
import type { Value } from '../model.ts';
import { isWithheld, reasonOf } from '../reason-of.ts';
import { formatValue } from './format-value.ts';
import type { LaidCell, LaidTable } from './laid.ts';
import type { PaperTable } from './paper-table.ts';

type Reason = NonNullable<ReturnType<typeof reasonOf>>;
/** What the signs of a table mean. */
type Legend = Map<string, LaidTable['legend'][number]>;

const SIGNS = 'abcdefghijklmnopqrstuvwxyz';
/** Nothing is kept from the reader here, and a letter in every other cell would be read as if. */
const NOTHING = '–';
/** Numbers side by side that a reason in words needs the room of. */
const ROOM = 3;

/**
 * The cells of one row. Where several numbers in a row are missing for one reason, it stands in their place; where
 * one is, a sign does, which `legend` explains: it is added to.
 */
export function layCells(
  { columns, isGrid }: Pick<PaperTable, 'columns' | 'isGrid'>,
  row: readonly Value[],
  tintOf: (value: number) => number | undefined,
  legend: Legend,
): LaidCell[] {
  const cells: LaidCell[] = [];
  const inWords = new Set(
    row.flatMap((_, at) => (!isGrid && runOf(row, at) >= ROOM ? (reasonOf(row[at] ?? null) ?? []) : [])),
  );
  for (let at = 0; at < row.length; at += cells.at(-1)?.span ?? 1) {
    const value = row[at] ?? null;
    const column = columns[at];
    if (!column) throw new Error(`a row has ${row.length} cells in ${columns.length} columns`);
    const reason = reasonOf(value);
    const run = isGrid ? 1 : runOf(row, at);
    if (reason !== undefined) {
      const kind = isWithheld(value) && reason !== 'no ratings' ? 'hatched' : 'soft';
      if (run >= ROOM) cells.push({ text: wordsOf(reason), span: run, kind });
      else cells.push({ text: inWords.has(reason) ? NOTHING : signOf(reason, kind, legend), kind });
    } else if (typeof value === 'number') {
      const tint = tintOf(value);
      cells.push({ text: formatValue(column, value), ...(tint !== undefined && { tint }) });
    } else cells.push({ text: typeof value === 'string' ? value : '' });
  }
  return cells;
}

function signOf(reason: Reason, kind: 'hatched' | 'soft', legend: Legend): string {
  const words = wordsOf(reason);
  const letters = [...legend.values()].filter(({ sign }) => sign !== NOTHING).length;
  const sign = reason === 'no ratings' ? NOTHING : (SIGNS[letters] ?? '');
  const known = legend.get(words) ?? { sign, words, isHatched: kind === 'hatched' };
  legend.set(words, known);
  return known.sign;
}

function wordsOf(reason: Reason): string {
  return { ...m.noValue, ...m.withheld }[reason];
}

/** How many cells from here on are missing for the same reason. */
function runOf(row: readonly Value[], from: number): number {
  const reason = reasonOf(row[from] ?? null);
  const end = row.findIndex((value, at) => at > from && reasonOf(value) !== reason);
  return (end < 0 ? row.length : end) - from;
}
