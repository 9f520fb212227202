import type { Cell, ShownCell } from '../../../server/contract/distribution.ts';
import type { Row } from './distribution-rows.ts';
import { formatPercent } from './format-number.ts';
import { m } from './messages.ts';

/** With more groups than this the highest is mostly chance; the Gaps screen corrects for their number. */
const MOST_COMPARED = 10;

interface Seen {
  overall: Cell;
  scale: readonly string[];
  /** The rows that are compared; the total among them is passed over. */
  rows: readonly Row[];
  /** 'levels', 'teams' or 'competencies' */
  groups: string;
  /** 'all ratings', 'all ratings in Checkout', 'these ratings' */
  whose: string;
}

/**
 * Says in one sentence what the screen shows: the commonest word, and where the next better word is commonest.
 * The second half is said only if one group leads alone and the lower limit of its 95 % interval is above the
 * overall share, so that it is no remark on noise; 'among … shown' is added where a group is withheld.
 *
 * @example
 * // 10 of 20 at the third word of five => 'Half of all ratings are “Meets”'
 */
export function titleSentence(seen: Seen): string {
  const { overall, scale, whose } = seen;
  if ('withheld' in overall) return overall.withheld === 'no ratings' ? m.title.none : m.title.withheld;

  const top = Math.max(...overall.counts);
  const commonest = scale.flatMap((word, position) =>
    overall.counts[position] === top ? [{ word, position }] : [],
  );
  const [first, ...others] = commonest;
  if (!first) return m.title.none;
  if (others.length > 0) {
    const words = commonest.map(({ word }) => word);
    return m.title.tie(words, formatPercent(overall.shares[first.position]?.p ?? 0), whose);
  }

  const main = mostAre(overall, first, whose);
  const lead = leader(seen, first.position + 1 < scale.length ? first.position + 1 : first.position, overall);
  return lead === undefined ? main : `${main}; ${lead}`;
}

function mostAre(
  overall: ShownCell,
  { word, position }: { word: string; position: number },
  whose: string,
): string {
  const total = overall.counts.reduce((sum, count) => sum + count, 0);
  const count = overall.counts[position] ?? 0;
  const percent = Math.round((100 * count) / total);
  if (percent === 100 && count < total) return m.title.mostAre(m.title.moreThan, word, whose);
  return m.title.mostAre(m.title.fractions[percent] ?? formatPercent(count / total), word, whose);
}

/** The group in which the word at `position` is clearly and alone commonest. */
function leader({ rows, scale, groups }: Seen, position: number, overall: ShownCell): string | undefined {
  const compared = rows.filter((row) => !row.total);
  const shown = compared.flatMap(({ label, cell }) => {
    const share = 'withheld' in cell ? undefined : cell.shares[position];
    return share ? [{ label, share }] : [];
  });
  const [best, second] = shown.toSorted((a, b) => b.share.p - a.share.p);
  const word = scale[position];
  const usual = overall.shares[position]?.p;
  if (compared.length > MOST_COMPARED) return undefined;
  if (!best || !second || word === undefined || usual === undefined) return undefined;
  // Shares that print alike are no lead that a reader could see.
  if (formatPercent(best.share.p) === formatPercent(second.share.p) || best.share.lower <= usual)
    return undefined;
  return m.title.commonest(
    word,
    best.label,
    formatPercent(best.share.p),
    groups,
    shown.length < compared.length,
  );
}
