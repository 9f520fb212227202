import type { Method } from '../contract/methods.ts';

const chapter = 'agreement';

/** How sources agree; of the company and of divisions, in summaries made when the cycle was published. */
export const AGREEMENT_METHODS: readonly Method[] = [
  {
    name: 'marginal_homogeneity',
    chapter,
    title: 'Shift between two ratings of the same people',
    answers: 'Do managers rate lower than people rate themselves? Does calibration raise or lower?',
    formula:
      'mean of the differences with its error; Stuart–Maxwell d′S⁻¹d for the whole distribution, of whose p only is told whether it exceeds 0.01 and 0.05, since p itself would show a single rating',
    source: [
      'Stuart 1955, Biometrika 42:412',
      'Maxwell 1970, Br. J. Psychiatry 116:651',
      'Bowker 1948, JASA 43:572',
    ],
    nullWhen:
      'The unit has under 100 people with both ratings, or so few scores differ that a single one would show.',
  },
  {
    name: 'weighted_kappa',
    chapter,
    title: 'Quadratic kappa',
    answers: 'How far do two sources agree beyond chance, near misses counting less?',
    formula: 'κ = (pₒ − pₑ)/(1 − pₑ), weights 1 − ((i − j)/(K − 1))²',
    source: ['Cohen 1968, Psychol. Bull. 70:213', 'Fleiss, Cohen & Everitt 1969, Psychol. Bull. 72:323'],
    nullWhen: 'Under 100 people, or so few scores differ that a single one would show.',
  },
  {
    name: 'gwet_ac2',
    chapter,
    title: 'Gwet’s AC2',
    answers: 'The same where most ratings are the middle word, which makes kappa collapse.',
    formula: '(pₒ − pₑ)/(1 − pₑ),  pₑ = T Σ π(1 − π)/(K(K − 1)), T the sum of the weights',
    source: ['Gwet 2014, Handbook of Inter-Rater Reliability'],
    nullWhen: 'Under 100 people with both ratings.',
  },
  {
    name: 'krippendorff',
    chapter,
    title: 'Ordinal alpha',
    answers: 'How far do the several peers of one person agree?',
    formula: 'α = 1 − observed / expected disagreement, distances of mid-ranks squared',
    source: ['Krippendorff 2011, University of Pennsylvania'],
    nullWhen: 'Nobody has two peers, or nearly all peers give one score.',
  },
  {
    name: 'rater_leniency',
    chapter,
    title: 'Leniency of raters',
    answers: 'How differently do raters rate the same people? Never shown for one rater.',
    formula: 'mean of (own − mean of the others of that person), shrunken; spread τ, reliability τ²/(τ² + v)',
    source: ['Morris 1983, JASA 78:47'],
    nullWhen: 'Under 100 people or fewer than k raters, or nobody shares people with another rater.',
  },
  {
    name: 'halo_icc',
    chapter,
    title: 'Halo',
    answers: 'Does a person get much the same rating in every competency?',
    formula: 'ICC(1) = (MSB − MSW)/(MSB + (m − 1) MSW); 1 one score runs through',
    source: ['Shrout & Fleiss 1979, Psychol. Bull. 86:420'],
    nullWhen: 'Under 100 people, one rating a person, or nearly one score for all.',
  },
  {
    name: 'rwg',
    chapter,
    title: 'Use of the scale',
    answers: 'How much of the scale is used? A rating in the middle for all says little.',
    formula: 'range use s/√((K² − 1)/12); r_wg = 1 − s²/((K² − 1)/12)',
    source: ['James, Demaree & Wolf 1984, J. Appl. Psychol. 69:85'],
    nullWhen: 'Under 100 people.',
  },
];
