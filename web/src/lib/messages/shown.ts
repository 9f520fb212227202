import type { WithheldReason } from '../../../../server/contract/distribution.ts';
import { formatCount, formatPercent } from '../format-number.ts';
import { words } from './words.ts';

/** The text of the screen What is shown. */
export const shownMessages = {
  title: (shown: number, of: number, nobody: number) =>
    `${formatCount(shown)} of ${formatCount(of)} teams are shown on their own; ${
      nobody === 0
        ? 'everybody is in some figure'
        : `${nobody === 1 ? 'one person is' : `${formatCount(nobody)} people are`} in none`
    }`,
  titleBare: 'What is shown, and why the rest is not',
  lede: (source: string, people: string, cycle: string, k: number) =>
    `${source} of ${people} in ${cycle}. Every number is a sum of fixed groups of at least ${formatCount(
      k,
    )} people. Whoever is not in a group of his own team is counted with others in the next unit up that can be shown; nothing that can be added or subtracted isolates fewer people, or pins anybody to one score.`,
  method: 'What this protects against, and what not',
  units: {
    title: 'Who is in the figures of each unit',
    note: 'Share of the people rated in a competency who are in the unit’s own figure, and how many that are. The others are counted in a unit above it.',
    unit: 'Unit',
    teams: 'Teams shown',
    teamsOf: (shown: number, of: number) => `${formatCount(shown)} of ${formatCount(of)}`,
    none: 'none',
    onScale: (competency: string, lowest: string, highest: string) =>
      `${competency}, ${lowest} to ${highest}`,
  },
  hidden: {
    title: 'Teams that are not shown on their own',
    none: 'Every team is shown on its own in every competency.',
    note: 'A team’s people are shown together with others in the unit named last, which is the nearest figure that has them.',
    label: 'Teams',
    never: (count: number) => `Never shown on their own (${formatCount(count)})`,
    partly: (count: number) => `Shown in some competencies (${formatCount(count)})`,
    team: 'Team',
    people: 'People',
    in: 'In',
    why: 'Why',
    counted: 'Counted in',
    all: 'all of its competencies',
    nowhere: 'no figure',
    noneHere: 'None.',
    capped: (drawn: number, of: number) =>
      `The first ${formatCount(drawn)} of ${formatCount(of)} lines; the CSV has all of them.`,
  },
  levels: {
    title: 'Who is in the figures by level',
    note: (share: number) =>
      `Share of the people on a level who are in its figures. A cell of team and level that could be worked out from the others is left out of the level figures; its people stay in those of their team. In all ${formatPercent(share)} of ratings are left out.`,
    none: 'Levels are not shown for this cycle: too few people for any split by level.',
    level: 'Level',
    company: 'Company',
    inDivision: (label: string, division: string) => `${label}, ${division}`,
  },
  reasons: {
    title: 'The reasons, in words',
    note: 'A reason never tells more than the number of people does.',
    reason: 'Reason',
    means: 'What it means',
    nearest: 'What can be had instead',
    text: {
      'no ratings': [
        'Nobody of the group was rated on this, by this source.',
        'Another competency or source.',
      ],
      'too few people': [
        'The group is smaller than k.',
        'The unit that its people are counted in, or all competencies of the unit.',
      ],
      'withheld to protect its people': [
        'The group is large enough, but its figure would give somebody away: its people may be too much alike, or what is left over when it is taken from a larger figure would be too few.',
        'The unit that its people are counted in.',
      ],
      'not shown for a team and part of its levels': [
        'A team’s people on some levels only are too few nearly everywhere, and the rest would follow by subtraction.',
        'The team with all its levels, or the levels in the whole company.',
      ],
      'levels are not shown for this cycle': [
        'No division into levels was found that gives nobody away; small companies have none.',
        'Teams and units with all their levels.',
      ],
    } satisfies Record<WithheldReason, readonly [string, string]>,
  },
  rules: {
    title: 'The rules that this publication was made by',
    note: 'They are set before a cycle is published and kept with it. A published cycle is frozen: late ratings wait, unless those who changed and those who did not are each enough people to be shown.',
    k: 'Fewest people in a group (k)',
    d: 'Of these, off the most common score (d)',
    insider: 'A manager who knows his own team’s scores',
    counted: (isCounted: boolean) =>
      isCounted ? 'is counted with: outside the largest team k people remain' : 'is not counted with',
    version: 'Version of the rules',
    versions: 'Publications of this cycle',
    published: (version: number, day: string, hash: string) => `Publication ${version} of ${day}, ${hash}`,
    current: 'shown',
    replaced: 'replaced by a restatement',
  },
  audit: {
    title: 'What an attack on it came to',
    note: 'plumbline audit asks the running API every question it answers, puts all answers into equations, and tries to work out single people and groups smaller than k; then it changes people’s scores and looks whether anything published would change.',
    none: 'This cycle has not been attacked yet. In the folder of Plumbline:',
    command: (cycle: string) => `npm run plumbline -- audit ${cycle}`,
    old: (version: number) => `It attacked publication ${formatCount(version)}, which is not the one shown.`,
    passed: (day: string, groups: number, figures: number) =>
      `Passed on ${day}: from ${formatCount(figures)} figures, none of ${formatCount(groups)} groups of fewer than k people could be read, and nobody is pinned to one score.`,
    failed: (day: string, determined: number, pinned: number, undecided: number, faults: number) =>
      `Failed on ${day}: ${formatCount(determined)} groups could be read, ${formatCount(pinned)} cells are pinned to one score, ${formatCount(undecided)} were not decided, ${formatCount(faults)} rules are broken.`,
    questions: (answered: number, refused: number) =>
      `${formatCount(answered)} questions answered, ${formatCount(refused)} refused.`,
    witness: (found: number, sampled: number) =>
      `For ${formatCount(found)} of ${words.people(sampled)} drawn, other scores were found that change nothing that is published.`,
    noWitness:
      'People’s scores were not changed to look for a difference: the ratings are no longer those that were published.',
    notAsked: (paths: string) => `Not attacked: ${paths}.`,
    competency: 'Competency',
    source: 'Source',
    people: 'People',
    figures: 'Figures asked',
    groups: 'Groups attacked',
    determined: 'Read',
    pinned: 'Pinned',
    undecided: 'Undecided',
    earlier: (count: number) =>
      count === 1 ? 'One earlier attack.' : `${formatCount(count)} earlier attacks.`,
  },
};
