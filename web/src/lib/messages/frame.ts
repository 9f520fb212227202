import { formatCount } from '../format-number.ts';
import type { Against, Fault } from '../view-query.ts';
import { quoted } from './words.ts';

const faultNames: Record<Fault['what'], string> = {
  cycle: 'cycle',
  against: 'cycle to compare with',
  team: 'team',
  level: 'level',
  competency: 'competency',
  source: 'source',
  ladder: 'ladder',
  by: 'way to split the bars',
};

/** What stands around every screen: navigation, filters, and what is said when there are no figures. */
export const frameMessages = {
  brand: 'Plumbline',
  skip: 'Skip to the figures',
  printedFrom: (address: string) => `Printed from ${address}`,
  nav: {
    label: 'Screens',
    menu: 'Menu',
    close: 'Close',
    behind: 'Behind the numbers',
    briefing: 'Briefing',
    distribution: 'Distribution',
    drift: 'Drift',
    gaps: 'Gaps',
    compare: 'Compare',
    agreement: 'Agreement',
    ladders: 'Ladders',
    shown: 'What is shown',
    method: 'Method',
    data: 'Data',
    reports: 'Reports',
    api: 'API',
    keys: (on: boolean) => (on ? 'Key t for tables: on' : 'Key t for tables: off'),
  },
  noPage: {
    title: 'No such page',
    text: (path: string) =>
      `There is nothing at ${path}. The address may be mistyped or from another version.`,
    home: 'Go to the first screen',
  },
  filters: {
    label: 'What is shown',
    cycle: 'Cycle',
    against: 'against',
    company: 'the company',
    nothing: 'nothing',
    team: 'Team',
    levels: 'Levels',
    competencies: 'Competencies',
    source: 'Source',
    ladder: 'Ladder',
    scale: (names: string, points: number) => `${names} · ${points} points`,
    mostPeople: (scale: string) => `${scale} · most people`,
    onScale: (scale: string) => `Scale: ${scale}`,
    all: 'All',
    some: (chosen: readonly string[]) => (chosen.length <= 2 ? chosen.join(', ') : `${chosen.length} chosen`),
    reset: 'All of them',
    publication: (version: number, k: number) => `Publication ${version} · groups of ${k} or more`,
    savedViews: 'Saved views',
    copyLink: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The browser refused; copy the address bar instead',
    wholeCompany: (company: string) => `show all of ${company}`,
    findTeam: 'Find a team',
    myTeam: {
      make: (team: string) => `Make ${team} my team`,
      why: 'Every screen then starts from it, in this browser.',
      is: (team: string) => `My team is ${team}.`,
      go: 'Go to it',
      forget: 'Forget it',
    },
    noTeam: (word: string) => `No team has ${quoted(word)} in its name.`,
    moreTeams: (count: number) => `${formatCount(count)} more: type to narrow them down.`,
  },
  state: {
    loading: 'Loading the figures…',
    fault: (what: Fault['what'], value: string, instead: string) =>
      `The address asks for the ${faultNames[what]} ${quoted(value)}, which is not there. ${instead}`,
    insteadCycle: (cycle: string) => `Shown: ${cycle}, the newest published cycle.`,
    insteadAgainst: (against: Against | undefined) =>
      against === undefined
        ? 'There is no earlier cycle.'
        : `Compared with ${against.kind === 'cycle' ? against.cycle : 'the company'}.`,
    insteadTeam: (company: string) => `Shown: all of ${company}.`,
    insteadLeft: 'It is left out.',
    insteadSource: (source: string) => `Shown: ${source}.`,
    insteadScale: (scale: string) => `Shown: ${scale}.`,
    oneScale: (scale: string, lowest: string, highest: string, others: number) =>
      `On the scale of ${scale}, ${lowest} to ${highest}. People rated on ${others === 1 ? 'the other scale' : `the ${others} other scales`} of this cycle are in figures of their own: see “Ladder” above.`,
    insteadBy: (by: string) => `Shown: one bar for each ${by}.`,
    empty: {
      title: 'No cycle is published yet',
      none: 'A dashboard needs a file of ratings and one published cycle.',
      importHere: 'Import a file here',
      publishHere: 'Publish here',
      text: 'Or in the folder of Plumbline:',
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
    noScreen:
      'This screen did not come. Is Plumbline still running (npm start)? Is the network there? Try again asks for the whole page, as is needed after an update too.',
    noServer: 'Plumbline does not answer. Is it still running (npm start)? Is the network there?',
    noJson: (status: number) =>
      `Plumbline answered with status ${status} and without words. Its log says more.`,
  },
};
