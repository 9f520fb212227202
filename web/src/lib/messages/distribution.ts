import { formatCount, formatPercent } from '../format-number.ts';
import type { By } from '../view-query.ts';
import { quoted } from './words.ts';

/** The text of the Distribution screen alone; what it shares with others is in shares.ts. */
export const distributionMessages = {
  by: {
    label: 'One bar for each',
    option: (by: By, isCompany: boolean): string =>
      ({
        team: isCompany ? 'Division' : 'Sub-team',
        teams: 'Team',
        level: 'Level',
        competency: 'Competency',
      })[by],
  },
  sort: { label: 'In order of', own: 'the organisation', scale: 'the ladder', mean: 'mean, highest first' },
  heat: {
    title: 'Level by competency',
    note: (mean: string) =>
      `Mean position on the scale. Tinted teal above the mean of all ratings here (${mean}), brown below; the further, the stronger.`,
    noteBare: 'Mean position on the scale.',
    scaleEnds: (low: string, high: string, k: number) => `1 is ${quoted(low)}, ${k} is ${quoted(high)}.`,
    leftOut: (share: number) =>
      `${formatPercent(share)} of ratings are left out of the level figures so that nobody can be picked out.`,
    none: 'Levels are not shown for this cycle: too few people for any split by level.',
  },
  beside: {
    title: (team: string) => `${team} beside the company`,
    note: 'Levels are shown for the whole company only; a team’s people are shown together. Mean position on the scale, and the share of each word.',
  },
  bars: {
    title: {
      divisions: 'Ratings by division',
      team: (team: string) => `Ratings by team in ${team}`,
      teams: (team: string) => `Ratings in every team of ${team}`,
      level: 'Ratings by level',
      competency: 'Ratings by competency',
    },
    note: 'Share of ratings at each word of the scale, in per cent.',
    hint: 'Point at a bar, or step through with the arrow keys, for its intervals.',
    look: 'Bars from',
    fromLeft: 'the left',
    centredOn: (word: string) => `the middle of ${quoted(word)}`,
    centredBetween: (low: string, high: string) => `between ${quoted(low)} and ${quoted(high)}`,
    againstNote: (name: string) =>
      `The column against ${name} is the difference of the means in points; bold where its 95 % interval lies on one side of zero, as one in twenty does by chance.`,
    capped: (drawn: number, of: number) =>
      `The first ${formatCount(drawn)} of ${formatCount(of)} are drawn; the table has all of them.`,
    none: 'Nothing to split by here.',
  },
};
