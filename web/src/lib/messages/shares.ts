import { formatCount } from '../format-number.ts';
import type { By } from '../view-query.ts';
import { quoted } from './words.ts';

/** What every screen with bars of shares says: the headline, the line below it, and the bars themselves. */
export const shareMessages = {
  by: {
    heading: (by: By): string =>
      ({ team: 'Team', teams: 'Team', level: 'Level', competency: 'Competency' })[by],
    group: (by: By): string =>
      ({ team: 'team', teams: 'team', level: 'level', competency: 'competency' })[by],
    groups: (by: By): string =>
      ({ team: 'teams', teams: 'teams', level: 'levels', competency: 'competencies' })[by],
  },
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
    level: 'Level',
    keys: 'Arrow keys move from cell to cell.',
    caption: 'Mean rating by level and competency',
  },
  beside: {
    competency: 'Competency',
    caption: 'Mean rating by competency, the team beside the company',
  },
  bars: {
    all: (team: string) => `All of ${team}`,
    picture: (title: string) => `${title}: stacked bars, the same numbers as in the table`,
    against: (name: string) => `against ${name}`,
    againstSentence: (gap: string, interval: string, name: string) =>
      `${gap} points against ${name}${interval === '' ? '' : `, 95 % interval ${interval}`}`,
    mean: 'Mean',
    people: 'People',
    chartFailed: 'The chart could not be loaded; its table is below. Reload the page to try again.',
  },
};
