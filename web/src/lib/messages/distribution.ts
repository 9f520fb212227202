import { formatCount, formatPercent } from '../format-number.ts';
import type { By } from '../view-query.ts';
import { quoted } from './words.ts';

/** The text of the Distribution screen. */
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
    heading: (by: By): string =>
      ({ team: 'Team', teams: 'Team', level: 'Level', competency: 'Competency' })[by],
    group: (by: By): string =>
      ({ team: 'team', teams: 'team', level: 'level', competency: 'competency' })[by],
    groups: (by: By): string =>
      ({ team: 'teams', teams: 'teams', level: 'levels', competency: 'competencies' })[by],
  },
  sort: { label: 'In order of', own: 'the organisation', scale: 'the ladder', mean: 'mean, highest first' },
  title: {
    mostAre: (share: string, word: string, whose: string) => `${share} of ${whose} are ${quoted(word)}`,
    tie: (words: readonly string[], share: string, whose: string) =>
      `${words.map(quoted).join(' and ')} are equally common among ${whose}, ${share} each`,
    fractions: {
      25: 'A quarter',
      33: 'A third',
      50: 'Half',
      67: 'Two thirds',
      75: 'Three quarters',
    } as Record<number, string>,
    moreThan: 'More than 99\u00a0%',
    commonest: (word: string, group: string, share: string, groups: string, amongShown: boolean) =>
      amongShown
        ? `among the ${groups} shown, ${quoted(word)} is commonest in ${group} (${share})`
        : `${quoted(word)} is commonest in ${group} (${share})`,
    whose: {
      everyone: 'all ratings',
      team: (team: string) => `all ratings in ${team}`,
      part: 'these ratings',
    },
    withheld: 'These ratings are not shown',
    none: 'There are no such ratings',
  },
  lede: {
    source: {
      self: 'Self-ratings',
      manager: 'Managers’ ratings',
      peer: 'Peers’ ratings',
      calibrated: 'Calibrated ratings',
    },
    sentence: (source: string, cycle: string, who: string, where: string, what: string) =>
      `${source} of ${who} in ${where}, ${cycle}, ${what}.`,
    rest: (count: number) =>
      count === 1
        ? 'The other one is in no group that can be shown.'
        : `The other ${formatCount(count)} are in no group that can be shown.`,
    competencies: (count: number, all: boolean) =>
      count === 1
        ? 'on one competency'
        : all && count === 2
          ? 'on both competencies'
          : `on ${all ? 'all ' : ''}${formatCount(count)} competencies`,
    onCompetency: (name: string) => `on ${name}`,
    levels: (names: readonly string[]) => `, levels ${names.join(', ')}`,
  },
  heat: {
    title: 'Level by competency',
    note: (mean: string) =>
      `Mean position on the scale. Tinted teal above the mean of all ratings here (${mean}), brown below; the further, the stronger.`,
    noteBare: 'Mean position on the scale.',
    scaleEnds: (low: string, high: string, k: number) => `1 is ${quoted(low)}, ${k} is ${quoted(high)}.`,
    leftOut: (share: number) =>
      `${formatPercent(share)} of ratings are left out of the level figures so that nobody can be picked out.`,
    level: 'Level',
    none: 'Levels are not shown for this cycle: too few people for any split by level.',
    keys: 'Arrow keys move from cell to cell.',
    caption: 'Mean rating by level and competency',
  },
  beside: {
    title: (team: string) => `${team} beside the company`,
    note: 'Levels are shown for the whole company only; a team’s people are shown together. Mean position on the scale, and the share of each word.',
    competency: 'Competency',
    caption: 'Mean rating by competency, the team beside the company',
  },
  bars: {
    title: {
      divisions: 'Ratings by division',
      team: (team: string) => `Ratings by team in ${team}`,
      teams: (team: string) => `Ratings in every team of ${team}`,
      level: 'Ratings by level',
      competency: 'Ratings by competency',
    },
    note: 'Share of ratings at each word of the scale, in per cent. Point at a bar, or step through with the arrow keys, for its intervals.',
    all: (team: string) => `All of ${team}`,
    picture: (title: string) => `${title}: stacked bars, the same numbers as in the table`,
    look: 'Bars from',
    fromLeft: 'the left',
    centredOn: (word: string) => `the middle of ${quoted(word)}`,
    centredBetween: (low: string, high: string) => `between ${quoted(low)} and ${quoted(high)}`,
    against: (name: string) => `against ${name}`,
    againstNote: (name: string) =>
      `The column against ${name} is the difference of the means in points; bold where its 95 % interval lies on one side of zero, as one in twenty does by chance.`,
    againstSentence: (gap: string, interval: string, name: string) =>
      `${gap} points against ${name}${interval === '' ? '' : `, 95 % interval ${interval}`}`,
    mean: 'Mean',
    people: 'People',
    capped: (drawn: number, of: number) =>
      `The first ${formatCount(drawn)} of ${formatCount(of)} are drawn; the table has all of them.`,
    none: 'Nothing to split by here.',
    chartFailed: 'The chart could not be loaded; its table is below. Reload the page to try again.',
  },
};
