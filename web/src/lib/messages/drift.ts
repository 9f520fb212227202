import { formatCount } from '../format-number.ts';

const EWMA_CYCLES = 5; // four to take the target from, and the one that is held against it

/** The text of the Drift screen. */
export const driftMessages = {
  all: 'The mean of all ratings',
  title: {
    moved: (what: string, side: 'above' | 'below', others: number) =>
      `${what} is ${side} its control limits${
        others === 0 ? '' : `, and so ${others === 1 ? 'is one other' : `are ${formatCount(others)} others`}`
      }`,
    movedBy: (what: string, verb: 'rose' | 'fell', size: string, since: string, others: number) =>
      `${what} ${verb} ${size} points since ${since}, beyond its control limits${
        others === 0
          ? ''
          : `; ${others === 1 ? 'one other is' : `${formatCount(others)} others are`} beyond theirs`
      }`,
    still: (cycles: number) => `No drift beyond chance in the last ${formatCount(cycles)} cycles`,
    back: (cycle: string) => `Nothing is beyond its control limits in ${cycle}, as something was before`,
    unknown: (cycle: string) => `Whether anything drifts is not known: ${cycle} is not shown`,
    tooFew: (shown: number) =>
      shown === 1
        ? 'One cycle has figures: drift needs at least two'
        : `${formatCount(shown)} cycles have figures: too few to tell drift from chance`,
    none: 'No cycle has figures here',
    team: (team: string, sentence: string, isNamed: boolean) =>
      `${team}: ${isNamed ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)}`,
  },
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  lede: (source: string, where: string, span: string, who: string) =>
    `${source} in ${where}, ${span}; ${who} in the last cycle shown.`,
  trend: (slope: string, lower: string, upper: string, p: string, from: string) =>
    `Trend since ${from}: ${slope} points a cycle, 95 % interval ${lower} to ${upper}, p ${p}.`,
  trendNone: 'A trend needs at least three cycles with figures.',
  tooFew: (shown: number) =>
    `Control limits need ${EWMA_CYCLES} cycles with figures on the same scale; there ${
      shown === 1 ? 'is 1' : `are ${formatCount(shown)}`
    }.`,
  noLimits: (reason: string) => `There are no control limits: ${reason.toLowerCase()}.`,
  legend: {
    value: 'each cycle, with its 95 % interval',
    smooth: 'smoothed',
    constant: 'with the first cycle’s mix of levels',
    limits: 'control limits',
    signal: 'beyond its limits',
  },
  mean: {
    title: 'Does the mean move?',
    note: (who: string, k: number, low: string, high: string) =>
      `Mean position on the scale from 1 to ${k}; the axis shows ${low} to ${high} of it. ${who}. The smoothed line weighs the newest cycle 0.3 and is held against limits that a steady process leaves once in about 190 cycles.`,
    axis: 'mean',
  },
  topBox: {
    title: (top: string) => `Does the share of ${top} move?`,
    note: (who: string) =>
      `Share of ratings with one of the top words. ${who}. The limits are widened by how much the share varies from cycle to cycle anyway.`,
    axis: 'share of ratings',
  },
  shift: {
    title: 'What moved from each cycle to the next?',
    note: (who: string) =>
      `Points of the scale that an average rating moved up (above the line) and down (below it) since the cycle before. ${who} in the last cycle. Up and down together mean that ratings spread or closed in. Filled where the change of the whole distribution is more than chance explains (p below 0.05).`,
    hint: 'The table has PSI where one competency is chosen.',
    axis: 'points moved a rating',
    up: 'moved up',
    down: 'moved down',
    chance: 'hollow: no more than chance allows',
  },
  each: {
    title: 'Competency by competency',
    note: 'The same for each competency, all on one axis; a large dot is beyond its limits.',
  },
  mark: {
    mean: (mean: string, lower: string, upper: string) => `Mean ${mean}, 95 % interval ${lower} to ${upper}`,
    bare: (mean: string) => `Mean ${mean}`,
    share: (share: string, lower: string, upper: string) =>
      `${share} of ratings, 95 % interval ${lower} to ${upper}`,
    bareShare: (share: string) => `${share} of ratings`,
    smooth: (value: string, lower: string, upper: string, signal: boolean) =>
      `Smoothed ${value}, ${signal ? 'beyond' : 'within'} its limits ${lower} to ${upper}`,
    limits: (lower: string, upper: string, signal: boolean) =>
      `${signal ? 'Beyond' : 'Within'} its limits ${lower} to ${upper}`,
    constant: (value: string) => `${value} with the first cycle’s mix of levels`,
    moved: (up: string, down: string, since: string) =>
      `Since ${since}: up ${up}, down ${down} points a rating`,
    change: (value: string, lower: string, upper: string) => `Mean ${value}, ${lower} to ${upper}`,
    chance: (p: string, beyond: boolean) => `${beyond ? 'More' : 'No more'} than chance explains, p ${p}`,
    split: (rate: string, mix: string) => `Of the mean’s change ${rate} is rating, ${mix} the mix of levels`,
    psi: (value: string, critical: string) => `PSI ${value}; chance alone stays below ${critical}`,
  },
  broken: {
    scale: 'new scale',
    ladder: 'ladder changed',
    competencies: 'other competencies',
    scaleLine: 'The words of the scale changed: nothing is compared with the cycles before',
    ladderLine: (name: string, from: number, to: number) =>
      `${name}: rated under version ${to}, before under ${from}`,
    addedLine: (names: readonly string[]) => `New competencies: ${names.join(', ')}`,
    droppedLine: (names: readonly string[]) => `No longer rated: ${names.join(', ')}`,
  },
  table: {
    cycle: 'Cycle',
    people: 'People',
    mean: 'Mean',
    smooth: 'Smoothed',
    limits: 'Limits',
    constant: 'Constant mix',
    topBox: 'Top words',
    beyond: 'Beyond limits',
    yes: 'yes',
    no: 'no',
    noLimits: 'no limits yet',
    changed: 'Changed',
    since: 'Since',
    difference: 'Change of mean',
    w1: 'Points moved',
    up: 'Up',
    down: 'Down',
    psi: 'PSI',
    critical: 'PSI by chance',
    p: 'p',
    rate: 'By rating',
    mix: 'By mix',
    competency: 'Competency',
    first: 'Nothing to be set against',
  },
};
