import type { Source } from '../../../server/contract/common.ts';
import type { WithheldReason } from '../../../server/contract/distribution.ts';
import type { By, Fault } from './view-query.ts';
import { formatCount, formatPercent } from './format-number.ts';
import { ladderMessages } from './ladder-messages.ts';

/** All visible text, in one place, so that a second language is one more file. Numbers come in already formatted. */
const people = (count: number) => (count === 1 ? '1 person' : `${formatCount(count)} people`);
const quoted = (word: string) => `“${word}”`;

const sources: Record<Source, string> = {
  self: 'Self',
  manager: 'Manager',
  peer: 'Peer',
  calibrated: 'Calibrated',
};

const reasons: Record<WithheldReason, string> = {
  'no ratings': 'No ratings',
  'too few people': 'Withheld: too few people',
  'withheld to protect its people': 'Withheld to protect its people',
  'not shown for a team and part of its levels': 'Not shown for a team and part of its levels',
  'levels are not shown for this cycle': 'Levels are not shown for this cycle',
};

const faultNames: Record<Fault['what'], string> = {
  cycle: 'cycle',
  team: 'team',
  level: 'level',
  competency: 'competency',
  source: 'source',
  by: 'way to split the bars',
};

export const m = {
  brand: 'Plumbline',
  people,
  quoted,
  skip: 'Skip to the figures',
  peopleOf: (shown: number, of: number) =>
    shown === of ? people(of) : `${formatCount(shown)} of ${people(of)}`,
  nav: {
    label: 'Screens',
    menu: 'Menu',
    close: 'Close',
    behind: 'Behind the numbers',
    distribution: 'Distribution',
    ladders: 'Ladders',
    api: 'API',
    keys: (on: boolean) => (on ? 'Key t for tables: on' : 'Key t for tables: off'),
  },
  noPage: {
    title: 'No such page',
    text: (path: string) =>
      `There is nothing at ${path}. The address may be mistyped or from another version.`,
    home: 'Go to Distribution',
  },
  filters: {
    label: 'What is shown',
    cycle: 'Cycle',
    team: 'Team',
    levels: 'Levels',
    competencies: 'Competencies',
    source: 'Source',
    all: 'All',
    some: (chosen: readonly string[]) => (chosen.length <= 2 ? chosen.join(', ') : `${chosen.length} chosen`),
    reset: 'All of them',
    publication: (version: number, k: number) => `Publication ${version} · groups of ${k} or more`,
    copyLink: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The browser refused; copy the address bar instead',
    findTeam: 'Find a team',
    noTeam: (word: string) => `No team has ${quoted(word)} in its name.`,
    moreTeams: (count: number) => `${formatCount(count)} more: type to narrow them down.`,
  },
  source: sources,
  withheld: reasons,
  nearest: {
    lead: 'Nearest:',
    allLevels: (team: string) => `${team}, all levels`,
    levels: (team: string, levels: readonly string[]) => `${team}, ${levels.join(', ')}`,
  },
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
    mean: 'Mean',
    people: 'People',
    capped: (drawn: number, of: number) =>
      `The first ${formatCount(drawn)} of ${formatCount(of)} are drawn; the table has all of them.`,
    none: 'Nothing to split by here.',
    chartFailed: 'The chart could not be loaded; its table is below. Reload the page to try again.',
  },
  ladders: ladderMessages,
  table: {
    show: 'Table',
    hide: 'Hide table',
    hint: 'Key: t',
    team: 'Team',
    level: 'Level',
    competency: 'Competency',
    ratings: 'Ratings',
    caption: (title: string) => `${title}, with 95 % intervals`,
    interval: (lower: string, upper: string) => `${lower} to ${upper}`,
  },
  card: {
    mean: 'mean',
    ratings: (count: number) => (count === 1 ? '1 rating' : `${formatCount(count)} ratings`),
    interval: '95 % interval',
    share: 'Share',
    sentence: (label: string, mean: string, who: string, shares: string) =>
      `${label}: mean ${mean}, ${who}. ${shares}`,
    withheld: (label: string, reason: string, who: string) => `${label}: ${reason}, ${who}`,
  },
  download: {
    label: 'Download',
    png: 'PNG',
    csv: 'CSV',
    failed: 'The browser could not make the picture',
    filters: (cycle: string, source: string, team: string, levels: string, competencies: string) =>
      `${cycle} · ${source} · ${team} · Levels: ${levels} · Competencies: ${competencies}`,
    stamp: (parts: { version: number; k: number; hash: string; published: string; made: string }) =>
      `Plumbline · publication ${parts.version} (${parts.hash}) of ${parts.published} · groups of ${parts.k} or more (k = ${parts.k}) · picture made ${parts.made}`,
  },
  state: {
    loading: 'Loading the figures…',
    fault: (what: Fault['what'], value: string, instead: string) =>
      `The address asks for the ${faultNames[what]} ${quoted(value)}, which is not there. ${instead}`,
    insteadCycle: (cycle: string) => `Shown: ${cycle}, the newest published cycle.`,
    insteadTeam: (company: string) => `Shown: all of ${company}.`,
    insteadLeft: 'It is left out.',
    insteadSource: (source: string) => `Shown: ${source}.`,
    insteadBy: (by: string) => `Shown: one bar for each ${by}.`,
    empty: {
      title: 'No cycle is published yet',
      text: 'A dashboard needs a file of ratings and one published cycle. In the folder of Plumbline:',
      imported: (cycles: readonly string[]) => `Imported and waiting to be published: ${cycles.join(', ')}.`,
      importCommand: 'npm run plumbline -- import FILE',
      publishCommand: (cycle: string) => `npm run plumbline -- publish ${cycle}`,
      cycle: 'CYCLE',
      after: 'Then reload this page.',
    },
    reload: 'Try again',
    errorTitle: 'The figures could not be loaded',
    stale: 'What is below is the last answer.',
  },
  error: {
    noServer: 'Plumbline does not answer. Is it still running (npm start)? Is the network there?',
    noJson: (status: number) =>
      `Plumbline answered with status ${status} and without words. Its log says more.`,
  },
};
