import type { Cell } from '../../../server/contract/distribution.ts';
import { formatMean, formatPercent } from './format-number.ts';
import { m } from './messages.ts';

/** A cell in words, for those who hear the page. */
export function cellSentence(label: string, cell: Cell, scale: readonly string[]): string {
  if ('withheld' in cell) return m.card.withheld(label, m.withheld[cell.withheld], m.people(cell.of));
  const shares = scale
    .map((word, position) => `${word} ${formatPercent(cell.shares[position]?.p ?? 0)}`)
    .join(', ');
  const who = m.peopleOf(cell.coverage.people, cell.coverage.of);
  return m.card.sentence(label, formatMean(cell.mean), who, shares);
}
