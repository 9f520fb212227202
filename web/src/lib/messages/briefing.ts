import type { Finding } from '../../../../server/contract/findings.ts';
import { formatCount, formatGap } from '../format-number.ts';
import { quoted } from './words.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number) => SMALL[count] ?? formatCount(count);
const size = (points: number) => formatGap(Math.abs(points)).replace('+', '');

/** The text of the Briefing. */
export const briefingMessages = {
  /** Parts of the headline: each begins small, since two of them are joined. */
  title: {
    teamGap: (team: string, isClear: boolean, above: boolean) =>
      `${team} ${isClear ? 'rates clearly' : 'probably rates'} ${above ? 'higher' : 'lower'} than its levels predict`,
    teamGaps: (isClear: boolean, above: number, below: number) => {
      const [first, second] = above > 0 ? [above, below] : [below, above];
      const lead = `${inWords(first)} ${first === 1 ? 'team' : 'teams'} ${
        isClear ? `${first === 1 ? 'rates' : 'rate'} clearly` : `probably ${first === 1 ? 'rates' : 'rate'}`
      } ${above > 0 ? 'higher' : 'lower'} than ${first === 1 ? 'its' : 'their'} levels predict`;
      return second === 0 ? lead : `${lead}, ${inWords(second)} lower`;
    },
    competencyGap: (team: string, competencies: string) => `${team} stands out in ${competencies}`,
    competencyGaps: (teams: number) => `${inWords(teams)} teams stand out in single competencies`,
    drift: (subjects: string, several: boolean, direction: 'risen' | 'fallen' | 'moved', points?: number) =>
      `${subjects} ${several ? 'have' : 'has'} ${direction}${points === undefined ? '' : ` by ${size(points)} points along ${several ? 'their' : 'its'} trend`}`,
    allRatings: 'the mean of all ratings',
    unitMean: (unit: string) => `the mean of ${unit}`,
    drifts: (count: number) => `${inWords(count)} means have moved`,
    teamDrift: (team: string) => `${team} moves away from the company`,
    teamDrifts: (count: number) => `${inWords(count)} teams move away from the company`,
    mix: 'the mix of levels has moved the mean',
    compression: (unit: string, together: boolean) =>
      `calibration ${together ? 'draws ratings together' : 'spreads ratings'} in ${unit}`,
    calibration: (unit: string, up: boolean) => `calibration ${up ? 'raises' : 'lowers'} ratings in ${unit}`,
    self: (above: boolean) => `people rate themselves ${above ? 'above' : 'below'} their managers’ view`,
    wholeCompany: 'the whole company',
    nothing: (where: string, cycle: string) => `Nothing in ${where} stands out beyond chance in ${cycle}`,
    withheld: (team: string) => `${team} is not shown on its own`,
  },
  /** Three sentences for whoever has never been here. */
  introduction: {
    label: 'What Plumbline is',
    what: 'Plumbline shows how people are rated against their career ladder: how ratings are distributed, how they drift, and which teams differ from what their levels predict by more than chance.',
    safe: (k: number) =>
      `Nobody can be picked out: every mean and share is of at least ${k} people, and what could give somebody away is withheld and`,
    safeLink: 'says why',
    demo: (company: string, people: string) =>
      `What you see is ${company}, an invented company of ${people}, to look around in; for your own,`,
    demoLink: 'add your ratings',
    own: (company: string, cycle: string) =>
      `Below is what stands out in ${company} in ${cycle}; each finding leads to its evidence, and`,
    ownLink: 'every measure is explained',
    close: 'Close',
  },
  lede: {
    company: (source: string, people: string, teams: string, company: string, cycle: string, on: string) =>
      `${source} of ${people} in ${teams} of ${company}, ${cycle}, ${on}.`,
    teams: (count: number) => (count === 1 ? 'one team' : `${formatCount(count)} teams`),
    everybody: 'All of them are in the figures.',
    rest: (inFigures: string, others: number) =>
      `${inFigures} are in the figures; the other ${formatCount(others)} are in no group that can be shown.`,
  },
  key: {
    label: 'Key numbers',
    mean: (k: number) => `mean, on a scale of ${k}`,
    before: (cycle: string, value: string) => `${cycle}: ${value}`,
    topBox: (word: string, more: boolean) =>
      more ? `rated ${quoted(word)} or better` : `rated ${quoted(word)}`,
    change: (points: string, cycle: string) => `${points} since ${cycle}`,
    percentPoints: (change: number) => {
      const whole = Math.round(100 * change);
      const text = whole > 0 ? `+${whole}` : `−${-whole}`;
      return whole === 0 ? 'no change' : `${text} percentage ${Math.abs(whole) === 1 ? 'point' : 'points'}`;
    },
    self: (above: boolean) => `self ${above ? 'above' : 'below'} manager, points`,
    selfUnknown: 'self against manager',
    teams: 'teams shown on their own',
    teamsOf: (shown: number, of: number) => `${formatCount(shown)} of ${formatCount(of)}`,
    inFigures: (people: string) => `${people} in the figures`,
    gap: 'points from what its levels predict',
    flagged: (isFlagged: boolean) => (isFlagged ? 'more than chance explains' : 'within what chance allows'),
    unit: (unit: string) => `points, ${unit} as a whole`,
  },
  findings: {
    title: 'What to talk about',
    inTeam: (team: string) => `What stands out in ${team}`,
    note: (teams: number, competencies: number, cycles: number) =>
      `Ranked by how sure we are and how much it matters. Looked at: ${formatCount(teams)} teams, ${formatCount(
        competencies,
      )} ${competencies === 1 ? 'competency' : 'competencies'}, ${formatCount(cycles)} ${
        cycles === 1 ? 'cycle' : 'cycles'
      }; corrected for their number, so that of ten flagged teams about one is chance.`,
    more: (count: number) =>
      count === 1
        ? 'One more was found, less strong.'
        : `${formatCount(count)} more were found, less strong.`,
    none: 'No team, competency or unit differs by more than chance explains. That is an answer too: a calibration meeting has nothing here to account for.',
    noneIn: (team: string) =>
      `Nothing about ${team} differs by more than chance explains. That is an answer too: a calibration meeting has nothing here to account for.`,
    untold: (team: string) =>
      `The figures of ${team} are not shown, so nothing can be told of it. That does not mean that nothing is there.`,
    rules: 'What counts as a finding',
    certainty: { clear: 'Clear', likely: 'Likely' } satisfies Record<Finding['certainty'], string>,
    method: 'How it is measured',
    evidence: {
      gaps: 'Opens Gaps',
      drift: 'Opens Drift',
      agreement: 'Opens Agreement',
      distribution: 'Opens Distribution',
    } satisfies Record<Finding['evidence']['screen'], string>,
    filled: 'Filled: clear. Hollow: likely. The line is the 95 % interval; the upright is no difference.',
    elsewhere: (company: string) => `What stands out in all of ${company}`,
  },
  headline: {
    note: (people: string | undefined) =>
      `Share of ratings at each word of the scale, in per cent.${people === undefined ? '' : ` ${people}.`}`,
    more: 'All of it in Distribution',
  },
  own: {
    title: (team: string) => `${team}, competency by competency`,
    note: (unit: string | undefined) =>
      `Mean against what the company gives to the same mix of levels; the line is the 95 % interval of the gap.${
        unit === undefined ? '' : ` Beside it the gap of ${unit} as a whole.`
      }`,
    competency: 'Competency',
    people: 'People',
    mean: 'Mean',
    predicted: 'Predicted',
    gap: 'Gap',
    interval: '95 % interval',
    unitGap: (unit: string) => `${unit}’s gap`,
    flagged: 'Flagged',
    caption: (team: string) => `Gap of ${team} in each competency`,
    overall: 'All together',
    compare: 'Compare it with other teams',
    reading: 'Filled: flagged among the teams in that competency.',
  },
  notShown: {
    title: 'What is not shown, and why',
    note: (k: number) =>
      `Nothing you can add or subtract on these pages isolates fewer than ${inWords(k)} people.`,
    group: 'Team',
    competency: 'Competency',
    every: 'Every competency',
    people: 'People',
    counted: 'Shown in',
    onlyIn: (unit: string) => `${unit} only`,
    nowhere: 'no figure',
    noTeams: 'Every team is shown on its own in some competency.',
    ownShown: (team: string) => `${team} is shown on its own in every competency that it was rated in.`,
    more: (count: number) => (count === 1 ? 'And one more team.' : `And ${formatCount(count)} more.`),
    levels: (share: string) => `${share} of ratings are left out of the figures by level.`,
    noLevels: 'Levels are not shown for this cycle.',
    all: 'What is shown and why',
  },
};
