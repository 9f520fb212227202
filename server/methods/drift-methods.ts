import type { Method } from '../contract/methods.ts';

const chapter = 'drift';

/** How ratings move from cycle to cycle. F and G are shares at or below a position, before and after. */
export const DRIFT_METHODS: readonly Method[] = [
  {
    name: 'w1',
    chapter,
    title: 'Points moved, up and down',
    answers: 'How far did ratings move, and did they move up, or only apart?',
    formula: 'up = Σ max(F − G, 0),  down = Σ max(G − F, 0),  W₁ = up + down,  change of mean = up − down',
    source: ['Vallender 1974, Theory Probab. Appl. 18:784'],
    nullWhen: 'One of the cycles has no figures, or the words of the scale changed between them.',
  },
  {
    name: 'kitagawa',
    chapter,
    title: 'Rating and mix of levels',
    answers:
      'Did the mean move because people are rated otherwise, or because other people are on each level?',
    formula: 'rating = Σ ½(w₁ + w₂)(m₂ − m₁),  mix = Σ ½(m₁ + m₂)(w₂ − w₁) over levels',
    source: ['Kitagawa 1955, JASA 50:1168'],
    nullWhen:
      'A cycle has no head-counts. Below the units that have level tables, the company’s means are used.',
  },
  {
    name: 'psi',
    chapter,
    title: 'Population stability index',
    answers: 'Is a change in one competency more than chance?',
    formula:
      'PSI = Σ (q − p) ln(q/p), shares smoothed; critical (1/n + 1/m) χ²₀.₉₅ with K − 1 degrees of freedom',
    source: ['Yurdakul 2018, Western Michigan University; the usual cut-offs 0.1 and 0.25 are not used'],
    nullWhen: 'Several competencies are pooled: see the test for clustered ratings.',
  },
  {
    name: 'rao_scott',
    chapter,
    title: 'Test for clustered ratings',
    answers: 'Is a change over several competencies more than chance?',
    formula: 'X² / mean of the words’ deff, each as in wilson_deff, set against χ²',
    source: ['Rao & Scott 1984, Ann. Stat. 12:46'],
    nullWhen: 'Everybody has the same score in both cycles.',
  },
  {
    name: 'jsd',
    chapter,
    title: 'Jensen–Shannon divergence',
    answers: 'How unlike are two distributions, whatever the order of the scale?',
    formula: '½ Σ p ln(p/m) + ½ Σ q ln(q/m),  m = ½(p + q)',
    source: ['Lin 1991, IEEE Trans. Inf. Theory 37:145'],
    nullWhen: 'One of them has no ratings. Kept for analysts, not shown on a screen.',
  },
  {
    name: 'trend_lbl',
    chapter,
    title: 'Trend of the mean',
    answers: 'Do ratings rise or fall over the last cycles, eight at most?',
    formula:
      'z = Σ T / √(Σ V · deff) over competencies; slope by least squares within competencies, points a cycle',
    source: ['Mantel 1963, JASA 58:690', 'Agresti 2002, Categorical Data Analysis, eq. 3.15'],
    nullWhen: 'There are fewer than three cycles on one scale, or everybody has the same score.',
  },
  {
    name: 'cochran_armitage',
    chapter,
    title: 'Trend of the top share',
    answers: 'Does the share of the top words rise or fall over the last cycles?',
    formula: 'z² = n r² / deff of cycle and top or not, deff as in wilson_deff',
    source: ['Cochran 1954, Biometrics 10:417', 'Armitage 1955, Biometrics 11:375'],
    nullWhen: 'As for the trend of the mean; or nobody, or everybody, is at the top.',
  },
  {
    name: 'ewma',
    chapter,
    title: 'Control chart of the mean',
    answers: 'Has the mean left the range in which it used to wander?',
    formula:
      'zₜ = 0.3 xₜ + 0.7 zₜ₋₁,  vₜ = 0.09 se² + 0.49 vₜ₋₁,  limits μ₀ ± 2.7 √vₜ, μ₀ the first four cycles',
    source: ['Roberts 1959, Technometrics 1:239', 'Lucas & Saccucci 1990, Technometrics 32:1'],
    nullWhen: 'There are fewer than five cycles on one scale.',
  },
  {
    name: 'p_chart',
    chapter,
    title: 'Control chart of the top share',
    answers: 'Has the share of the top words left the range in which it used to wander?',
    formula: 'p̄ ± 3 √(p̄(1 − p̄)/n) · σ_z,  σ_z = mean |zₜ − zₜ₋₁| / 1.128',
    source: ['Laney 2002, Qual. Eng. 14:531'],
    nullWhen: 'There are fewer than two cycles, or the share never varies.',
  },
];
