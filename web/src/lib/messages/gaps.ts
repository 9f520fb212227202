import { formatCount, formatGap } from '../format-number.ts';
import { words } from './words.ts';

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number) => SMALL[count] ?? formatCount(count);

/** The text of the Gaps screen. */
export const gapMessages = {
  title: {
    teams: (where: string | undefined, teams: number, above: number, below: number) =>
      `${where === undefined ? 'Of' : `In ${where}, of`} ${formatCount(teams)} teams, ${inWords(above)} ${
        above === 1 ? 'rates' : 'rate'
      } above and ${inWords(below)} below what their levels predict, by more than chance explains`,
    one: (team: string, gap: number, flagged: boolean) =>
      `${team} rates ${formatGap(Math.abs(gap)).replace('+', '')} points ${gap < 0 ? 'below' : 'above'} what its levels predict, ${
        flagged ? 'more than chance explains' : 'no more than chance allows'
      }`,
    noneShown: 'No team here can be shown on its own',
    withheld: (team: string) => `${team} is not shown on its own`,
    tooFew: 'There are too few teams to tell which ones differ',
  },
  lede: (source: string, cycle: string, people: number, shown: number, of: number) =>
    `${source}, ${cycle}: ${words.people(people)} in ${formatCount(shown)} of ${formatCount(of)} teams. A senior team is expected to rate higher, so each team is set against what the same mix of levels gets in the whole company. The company includes the team, which makes the gaps of large teams a little smaller.`,
  funnel: {
    title: 'Which teams lie outside what chance explains?',
    note: (people: number, teams: number, tau: string) =>
      `Gap to what the level mix predicts, in points of the scale; ${words.people(people)}. Limits of 95 % and 99.8 %, widened by the spread that teams have anyway (${tau} points). Filled: flagged after correcting for all ${formatCount(teams)} teams; of ten flags about one is chance. A team stands where its uncertainty puts it, which for most is close to its people.`,
    x: 'people in the team',
    y: 'points above or below prediction',
    flagged: 'flagged',
    notFlagged: 'not flagged',
    elsewhere: 'outside the chosen unit',
    none: 'Limits need at least a handful of teams; the table below has the gaps.',
  },
  caterpillar: {
    title: 'What each team’s gap is likely to be',
    note: (people: number) =>
      `Shrunken gap with its 95 % interval: a small team is pulled towards zero by how little it can tell. The small cross is the gap as measured. ${words.people(people)}.`,
    flagged: 'shrunken gap, flagged',
    notFlagged: 'shrunken gap',
    raw: 'as measured',
    capped: (drawn: number, of: number) =>
      `The first ${formatCount(drawn)} of ${formatCount(of)} teams are drawn; the table has all of them.`,
  },
  mark: {
    gap: (gap: string, lower: string, upper: string) =>
      `${gap} points as measured, 95 % interval ${lower} to ${upper}`,
    shrunken: (value: string, lower: string, upper: string) => `Shrunken ${value}, ${lower} to ${upper}`,
    means: (raw: string, expected: string) => `Mean ${raw}, predicted ${expected}`,
    people: words.people,
    flagged: 'Flagged: more than chance explains',
    notFlagged: 'Not flagged',
  },
  table: {
    title: 'Every team',
    note: 'Ranking is by the shrunken gap; teams that cannot be shown come last with the reason.',
    hint: 'Order it by any column.',
    caption: 'Gap of each team to what its levels predict',
    team: 'Team',
    unit: 'Unit',
    people: 'People',
    raw: 'Mean',
    expected: 'Predicted',
    gap: 'Gap',
    shrunken: 'Shrunken',
    interval: '95 % interval',
    q: 'q-value',
    flagged: 'Flagged',
    yes: 'Flagged',
    sorted: (column: string, down: boolean) => `Ordered by ${column}, ${down ? 'highest' : 'lowest'} first`,
    compare: 'Compare',
    compareWith: (team: string) => `Compare ${team} with its unit and peers`,
    open: (team: string) => `Ratings of ${team}`,
  },
  heat: {
    label: 'Look at',
    all: 'All competencies together',
    each: 'Each competency',
    title: 'Gap by team and competency',
    note: 'Points above (teal) or below (brown) what the level mix predicts; bold: flagged among the teams in that competency.',
    caption: 'Gap of each team in each competency',
    sentence: (team: string, competency: string, gap: string, lower: string, upper: string, who: string) =>
      `${team}, ${competency}: ${gap} points, ${lower} to ${upper}, ${who}`,
  },
};
