import { formatCount, formatPercent } from '../format-number.ts';
import { words } from './words.ts';

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];
const inWords = (count: number) => SMALL[count] ?? formatCount(count);
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** The text of the Compare screen. */
export const compareMessages = {
  title: {
    outside: (above: readonly string[], below: readonly string[], why: (count: number) => string) => {
      const verb =
        above.length + below.length === 1 || (above.length === 1 && below.length > 0) ? 'rates' : 'rate';
      const whose = above.length + below.length === 1 ? 'its' : 'their';
      const up = above.length > 0 ? `${listed(above)} ${verb} above` : '';
      const down = below.length > 0 ? `${listed(below)}${above.length > 0 ? '' : ` ${verb}`} below` : '';
      return `${[up, down].filter(Boolean).join(' and ')} what ${whose} levels predict, ${why(above.length + below.length)}`;
    },
    /** Of teams: flagged among all of the company. */
    flagged: () => 'by more than chance explains',
    /** Of units, which are in no family of tests. */
    interval: (count: number) =>
      `outside ${count === 1 ? 'its' : 'their'} 95\u00a0% interval${count === 1 ? '' : 's'}`,
    none: (teams: number) =>
      `${teams === 2 ? 'Neither' : `None of these ${inWords(teams)}`} rates above or below what its levels predict by more than chance explains`,
    withheld: 'None of these is shown on its own',
    tooFew: 'Choose two to six teams to set side by side',
  },
  lede: (source: string, cycle: string, competencies: string) =>
    `${source}, ${cycle}, ${competencies}. A team with more senior people is expected to rate higher, so each is set against what the same mix of levels gets in the whole company.`,
  pick: {
    label: 'Side by side',
    add: 'Add a team or unit',
    remove: (team: string) => `Remove ${team}`,
    full: (most: number) => `${formatCount(most)} are the most: remove one to add another.`,
    peers: (team: string) => `${team} with its unit and peers`,
    divisions: 'The divisions',
    unknown: (path: string, cycle: string) =>
      `The address asks for the team ${words.quoted(path)}, which ${cycle} does not have. It is left out.`,
    beyond: (names: readonly string[], most: number) =>
      `Left out, since ${formatCount(most)} are the most: ${names.join(', ')}.`,
    swap: (team: string) => `${team} in its place`,
  },
  against: {
    title: 'Each against what its levels predict',
    note: `Mean position on the scale, with a 95 % interval for its distance to the prediction; the upright line is what the same mix of levels gets in the company. At the right the gap between the two, and people. Filled: flagged among all teams of the company; units are not flagged, only measured.`,
    x: 'mean position on the scale',
    predicted: 'predicted by its levels',
    flagged: 'mean, flagged',
    notFlagged: 'mean',
    gap: 'gap',
  },
  competency: {
    title: 'Competency by competency',
    gapNote: (reach: string) =>
      `Gap to what the levels predict, with its 95 % interval; all lines run from −${reach} to +${reach} points. Filled: flagged among all teams in that competency. The small number is people.`,
    sharesNote: (neutral: string) =>
      `Share of each word of the scale, ${neutral}; all bars have one scale. The large number is the mean as rated, levels not taken into account; the small one is people.`,
    centredOn: (word: string) => `centred on ${words.quoted(word)}`,
    centredBetween: (low: string, high: string) =>
      `centred between ${words.quoted(low)} and ${words.quoted(high)}`,
    show: 'Show',
    gap: 'Gap to prediction',
    shares: 'Share of each word',
    competency: 'Competency',
    caption: 'Gap to prediction by competency and team',
    sharesCaption: 'Share of each word by competency and team',
    columns: {
      team: 'Team',
      people: 'People',
      mean: 'Mean',
      predicted: 'Predicted',
      gap: 'Gap',
      flagged: 'Flagged',
    },
  },
  shares: {
    title: 'What the ratings look like',
    note: 'Share of ratings at each word of the scale, in per cent, over the competencies that show the team: as rated, levels not taken into account.',
  },
  pairs: {
    title: 'Each two against each other',
    note: 'As rated, over the competencies that show both, levels not taken into account: 50 % is no difference. A team is not set against a unit that it is part of. Nothing here is corrected for looking at several pairs; about one interval in twenty misses by chance alone.',
    a: 'One',
    b: 'The other',
    difference: 'Difference of means',
    chance: 'Chance that one is rated above the other',
    competencies: 'Competencies',
    percent: formatPercent,
  },
};
