import type { Method } from '../contract/methods.ts';

const chapter = 'distribution';

/** How ratings lie in one cycle. c is a count, p a share, n people, N ratings, K the positions of the scale. */
export const DISTRIBUTION_METHODS: readonly Method[] = [
  {
    name: 'wilson',
    chapter,
    title: 'Share with Wilson interval',
    answers: 'What part of the people got this rating, and how far off could that be with so few of them?',
    formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n),  z = 1.96',
    source: ['Wilson 1927, JASA 22:209', 'Newcombe 1998, Stat. Med. 17:857'],
    nullWhen: 'There are no ratings.',
  },
  {
    name: 'wilson_deff',
    chapter,
    title: 'Share over several competencies',
    answers: 'The same where one person has several ratings, which resemble each other.',
    formula:
      'wilson with n replaced by N/deff,  deff = 1 + (m̄ − 1) ρ,\nρ = halo_icc in the company of 1 where a rating has the word (or is at the top), 0 where not',
    source: [
      'Korn & Graubard 1998, Surv. Methodol. 24:193',
      'Dean & Pagano 2015, J. Surv. Stat. Methodol. 3:484',
    ],
    nullWhen:
      'There are no ratings. Where ρ of a word was not measured or the word is rare, ρ of the scores stands for it, which is mostly higher; where there is none, people count as the sample.',
  },
  {
    name: 'dirichlet',
    chapter,
    title: 'Smoothed shares',
    answers: 'What shares should be put in a logarithm, where a count of 0 has none?',
    formula: '(c + ½) / (N + K/2)',
    source: ['Jeffreys 1946, Proc. R. Soc. A 186:453'],
    nullWhen: 'Never; it is used inside other measures and not shown by itself.',
  },
  {
    name: 'cluster_mean',
    chapter,
    title: 'Mean with interval',
    answers: 'Where do the ratings lie on the scale, in points, counting that a person may have several?',
    formula: 'one competency: x̄ ± t s/√n\nseveral: x̄ ± 1.96 √(σ² (1 + (m̄ − 1) ρ)/N), σ and ρ the company’s',
    source: [
      'Student 1908, Biometrika 6:1',
      'Cochran 1977, Sampling Techniques, 6.4',
      'Kish 1965, Survey Sampling, 5.4',
    ],
    nullWhen: 'There are no ratings. There is no interval where everybody has the same score.',
  },
  {
    name: 'mean_difference',
    chapter,
    title: 'Difference of two means',
    answers: 'How many points lie between two groups, or two cycles, and could it be chance?',
    formula: 'x̄₁ − x̄₂ with the errors of both means; one competency: Welch’s t; several: 1.96 √(se₁² + se₂²)',
    source: ['Welch 1947, Biometrika 34:28'],
    nullWhen: 'One group holds the other, or nothing varies.',
  },
  {
    name: 'distribution',
    chapter,
    title: 'Spread of ratings',
    answers: 'Do people get much the same rating, or do they lie at both ends?',
    formula:
      'D = 4/(K − 1) Σ F(1 − F): 0 all the same, 1 half at each end\nconsensus 1 + Σ p log₂(1 − |s − x̄|/(K − 1)); entropy −Σ p ln p / ln K',
    source: ['Blair & Lacy 2000, Sociol. Methods Res. 28:251', 'Tastle & Wierman 2007, IJAR 45:531'],
    nullWhen: 'There are no ratings.',
  },
];
