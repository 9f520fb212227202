import type { Source } from '../../../../server/contract/common.ts';
import { formatCount } from '../format-number.ts';
import { people } from './words.ts';

const rated: Record<Source, string> = {
  self: 'self-ratings',
  manager: 'managers',
  peer: 'peers',
  calibrated: 'calibration',
};
const SUBJECT: Record<Source, string> = {
  self: 'People rate themselves',
  manager: 'Managers rate',
  peer: 'Peers rate',
  calibrated: 'Calibration ends',
};
const names: Record<Source, string> = {
  self: 'Self',
  manager: 'Manager',
  peer: 'Peers',
  calibrated: 'Calibrated',
};

/** The text of the Agreement screen. */
export const agreementMessages = {
  names,
  everySource: 'All sources',
  title: {
    shift: (after: Source, before: Source, size: string, side: 'above' | 'below') =>
      `${SUBJECT[after]} ${size} points ${side} ${rated[before]}`,
    same: (after: Source, before: Source) =>
      `${SUBJECT[after]} as high as ${rated[before]}, as far as can be told`,
    calibration: (changed: string) => `calibration changed ${changed} of ratings`,
    calibrationOnly: (changed: string) => `Calibration changed ${changed} of managers’ ratings`,
    none: 'Agreement is not shown here',
    join: (first: string, second: string) => `${first}; ${second}`,
    unit: (unit: string, sentence: string) =>
      `${unit}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  },
  lede: (where: string, cycle: string) =>
    `How the sources agree on the same people in ${where}, ${cycle}: from summaries that are made when a cycle is published.`,
  instead: (team: string, unit: string) =>
    `Agreement is summed up for the company and for divisions of 100 people or more: ${team} has no summary of its own, shown is ${unit}, the nearest above it.`,
  tables: {
    why: 'The table of scores pair by pair is never published: its cells are single people.',
    link: 'What is shown, and why',
  },
  pair: (before: Source, after: Source) => `${names[before]} and ${names[after].toLowerCase()}`,
  pairTitle: (pair: string, lowered: string, raised: string) =>
    `${pair}: ${lowered} lowered, ${raised} raised`,
  pairNote: (before: string, after: string, who: string, p: string) =>
    `Of ratings that one person has from both, how many are lower, the same and higher in ${after} than in ${before}; at the right the mean shift in points. ${who}; a difference like this comes by chance with p ${p}. Whole per cent, coarser where few people have both.`,
  nearest: (unit: string) => `Look at ${unit}`,
  all: 'All competencies',
  moved: { lowered: 'lowered', same: 'same', raised: 'raised' },
  mark: {
    moved: (lowered: string, same: string, raised: string) =>
      `${lowered} lowered, ${same} the same, ${raised} raised`,
    shift: (value: string, lower: string, upper: string) =>
      `Mean shift ${value} points, 95 % interval ${lower} to ${upper}`,
    agreement: (kappa: string, ac2: string) => `Kappa ${kappa}, AC2 ${ac2}`,
    slope: (before: string, after: string) => `${before} before calibration, ${after} after`,
    people,
  },
  agreement: {
    title: 'How far do they agree, beyond chance?',
    note: (who: string) =>
      `1 is the same score every time, 0 no better than chance; nearby scores count in part. Where almost all ratings are one word, kappa takes that for chance and falls, AC2 does not: kappa low and AC2 high means that they agree on the middle and not on who differs from it. At the right: kappa · AC2. ${who}.`,
    axis: 'agreement',
    kappa: 'weighted kappa',
    ac2: 'Gwet’s AC2',
  },
  compression: {
    title: 'What did calibration do to the scale?',
    most: (kind: 'narrowed' | 'widened', unit: string, before: string, after: string) =>
      `Calibration ${kind} the spread most in ${unit}, from ${before} to ${after}`,
    narrowed: (before: string, after: string, who: string) =>
      `The spread of ratings ${before === after ? `stayed at ${after}` : `went from ${before} to ${after}`} (0: all the same, 1: half at each end). A steep line is a word, or a unit, that calibration changed. ${who}.`,
    shares: 'Share of each word',
    sharesRemark: (unit: string) => `${unit}, per cent of ratings`,
    spread: 'Spread of ratings in each unit',
    spreadRemark: (drawn: number, of: number) =>
      drawn === of
        ? 'dispersion, 0 to 1'
        : `dispersion, 0 to 1; the first ${formatCount(drawn)} of ${formatCount(of)}`,
    before: 'Manager',
    after: 'Calibrated',
  },
  shapes: {
    title: 'How does each source use the scale?',
    note: 'Spread: 0 where all ratings are the same, 1 where half are at each end. Halo: how far one score runs through all of a person’s competencies; 1 is always the same. Use of the range: spread of the scores against one that uses all words alike.',
  },
  raters: {
    title: 'Do raters differ in how severe they are?',
    note: 'Only where somebody else rated the same people can severity be told from how good a team is. Spread of leniency between raters in points, and the raters a tenth, half and nine tenths of the way from the most severe.',
  },
  table: {
    competency: 'Competency',
    people: 'People',
    shift: 'Shift',
    p: 'p',
    pair: 'Pair',
    kappa: 'Kappa',
    ac2: 'AC2',
    what: 'What',
    of: 'Of',
    before: 'Manager',
    after: 'Calibrated',
    change: 'Change',
    share: 'share of ratings',
    spreadOf: 'spread',
    source: 'Source',
    mean: 'Mean',
    spread: 'Spread',
    halo: 'Halo',
    range: 'Use of the range',
    raters: 'Raters',
    tau: 'Spread of leniency',
    reliability: 'Reliability',
    severe: 'Severest tenth',
    middle: 'Middle',
    lenient: 'Most lenient tenth',
    alpha: 'Agreement of peers',
  },
};
