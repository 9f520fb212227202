import type { Method } from '../contract/methods.ts';

const chapter = 'gaps';

/** How teams differ from what their mix of levels predicts. */
export const GAP_METHODS: readonly Method[] = [
  {
    name: 'adjusted_gap',
    chapter,
    title: 'Gap after the mix of levels',
    answers: 'Does a team rate above or below what the company gives to the same levels?',
    formula:
      'gap = (O − E)/N,  E = Σ n μ over levels,  se = √(deff Σ n σ²)/N\nthe company includes the team, which draws gaps of large teams a little to 0',
    source: ['Keiding & Clayton 2014, Stat. Sci. 29:529', 'Bross 1958, Biometrics 14:18'],
    nullWhen: 'The team is withheld.',
  },
  {
    name: 'indirect_ratio',
    chapter,
    title: 'Observed for each expected',
    answers: 'How many people are at the top for each one whom the mix of levels predicts?',
    formula: 'O/E, limits of the exact Poisson distribution',
    source: ['Garwood 1936, Biometrika 28:437'],
    nullWhen: 'Nobody is expected there.',
  },
  {
    name: 'direct_rate',
    chapter,
    title: 'Directly standardised rate',
    answers: 'What would a large unit’s share be with the company’s mix of levels?',
    formula: 'Σ w p over levels, gamma limits',
    source: ['Fay & Feuer 1997, Stat. Med. 16:791'],
    nullWhen: 'A level of the standard has nobody. Not used for teams, whose levels are not published.',
  },
  {
    name: 'eb_shrink',
    chapter,
    title: 'Shrunken gap',
    answers: 'What is left of a team’s gap once we allow that small teams stray by chance?',
    formula: 'B μ + (1 − B) gap,  B = se²/(se² + τ²),  τ² by Paule and Mandel',
    source: [
      'Morris 1983, JASA 78:47',
      'Paule & Mandel 1982, J. Res. NBS 87:377',
      'Veroniki et al. 2016, Res. Synth. Methods 7:55',
    ],
    nullWhen: 'Fewer than two teams are shown.',
  },
  {
    name: 'funnel_overdispersion',
    chapter,
    title: 'Funnel with the spread that teams have anyway',
    answers: 'Is a team further from the rest than teams of its size are?',
    formula: 'z = gap / √(se² + τ²), τ² from the winsorised z of all teams; limits ±1.96 and ±3.09',
    source: ['Spiegelhalter 2005, Qual. Saf. Health Care 14:347', 'Spiegelhalter 2005, Stat. Med. 24:1185'],
    nullWhen: 'Fewer than two teams are shown, or the node is a unit and not one of the teams compared.',
  },
  {
    name: 'funnel_binomial_limits',
    chapter,
    title: 'Funnel limits of a share',
    answers: 'How far from the company’s share may a group of this size stray by chance?',
    formula: 'quantiles of the binomial distribution, interpolated',
    source: ['Spiegelhalter 2005, Stat. Med. 24:1185'],
    nullWhen: 'The share is 0 or 1.',
  },
  {
    name: 'bh',
    chapter,
    title: 'Correction for looking at many teams',
    answers: 'Which teams stand out, if at most one in ten of those flagged may be a false alarm?',
    formula: 'q = min over larger p of p · tests / rank; flagged where q ≤ 0.10',
    source: ['Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289'],
    nullWhen: 'The team has no test.',
  },
  {
    name: 'superiority',
    chapter,
    title: 'Chance to be rated higher',
    answers: 'Of one person from each group, how likely is the first rated above the second?',
    formula: 'θ = P(X > Y) + ½ P(X = Y), interval of Brunner and Munzel',
    source: ['Brunner & Munzel 2000, Biom. J. 42:17', 'Cliff 1993, Psychol. Bull. 114:494'],
    nullWhen: 'There is no interval where no scores overlap, and no test where all scores are one.',
  },
  {
    name: 'van_elteren',
    chapter,
    title: 'Test within levels',
    answers: 'Is a unit rated higher than the rest on the same levels?',
    formula: 'sum over levels of the rank statistics, weighted by 1/(n + 1)',
    source: ['van Elteren 1960, Bull. ISI 37:351', 'Lehmann 1975, Nonparametrics'],
    nullWhen: 'No level has both groups, or all scores are one.',
  },
];
