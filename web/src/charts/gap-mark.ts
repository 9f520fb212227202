import type { ShownGap } from '../../../server/contract/gaps.ts';
import { formatGap, formatMean } from '../lib/format-number.ts';
import { gapMessages } from '../lib/messages/gaps.ts';
import type { Mark } from './drawing.ts';

/** A team's gap in words, as it is pointed at in a chart. */
export function gapMark(team: ShownGap, dataset: number, index: number, href: string): Mark {
  const words = gapMessages.mark;
  const { shrunken } = team;
  return {
    dataset,
    index,
    title: team.name,
    lines: [
      words.gap(formatGap(team.gap), formatGap(team.lower), formatGap(team.upper)),
      ...(shrunken
        ? [words.shrunken(formatGap(shrunken.value), formatGap(shrunken.lower), formatGap(shrunken.upper))]
        : []),
      words.means(formatMean(team.raw), formatMean(team.expected)),
      words.people(team.people),
      team.flagged ? words.flagged : words.notFlagged,
    ],
    href,
  };
}
