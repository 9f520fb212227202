import type { FindingRule } from '../contract/findings.ts';
import { CLEAR_FDR, LEAST, LEAST_COMPRESSION, LIKELY_FDR } from './thresholds.ts';

const percent = (share: number): string => `${+(share * 100).toFixed(2)} %`;

/** On five points, as most scales have, a share of the scale's length is four times as many points. */
const size = (share: number): string =>
  `${percent(share)} of the scale's length: ${+(share * 4).toFixed(2)} points on a scale of five`;

const flagged = (among: string): string =>
  `expected among at most ${percent(LIKELY_FDR)} false alarms, ${among} (Benjamini-Hochberg)`;

/** Every rule: what is looked for, and from where on it is told as likely or clear. In the order of equals. */
export const RULES = [
  {
    key: 'team-gap',
    looksFor:
      'A team whose ratings, over all competencies, are above or below what its mix of levels predicts',
    method: 'eb_shrink',
    likely: `${flagged('all teams of the company compared')}, with the spread that teams have anyway`,
    clear: 'and the 99 % interval of the shrunken gap does not hold 0',
    atLeast: `shrunken gap of ${size(LEAST.teamGap)}`,
  },
  {
    key: 'competency-gap',
    looksFor: 'A team that stands out in one or two competencies only',
    method: 'adjusted_gap',
    likely: flagged('all teams compared in that competency'),
    clear: 'never: the few ratings of one team in one competency do not carry it',
    atLeast: `gap of ${size(LEAST.competencyGap)}`,
  },
  {
    key: 'drift',
    looksFor:
      'The company or a competency that rises or falls over the last eight cycles, or has left its control limits; a division that moves otherwise than the company',
    method: 'trend_lbl',
    likely: `trend ${flagged('company, divisions and competencies together')}; or the last cycle is beyond the limits`,
    clear: `trend expected among at most ${percent(CLEAR_FDR)} false alarms, and its 99 % interval does not hold 0`,
    atLeast: `change over these cycles of ${size(LEAST.drift)}`,
  },
  {
    key: 'team-drift',
    looksFor: 'A team that moves otherwise than the company over the last eight cycles',
    method: 'trend_lbl',
    likely: flagged('all teams with figures in at least four of the cycles'),
    clear: `expected among at most ${percent(CLEAR_FDR)} false alarms, and its 99 % interval does not hold 0`,
    atLeast: `change against the company of ${size(LEAST.teamDrift)}`,
  },
  {
    key: 'mix',
    looksFor:
      'A mean that moved because there are more or fewer people on some levels, not because of ratings',
    method: 'kitagawa',
    likely: 'not used',
    clear: 'always: people are counted, not estimated',
    atLeast: `change of ${size(LEAST.mix)} since the first cycle on the same scale`,
  },
  {
    key: 'compression',
    looksFor: 'A company or division where calibration draws ratings together, or apart',
    method: 'distribution',
    likely: 'the 95 % interval of the change of spread does not hold 0',
    clear: 'its 99 % interval does not hold 0',
    atLeast: `change of the standard deviation by ${percent(LEAST_COMPRESSION)}`,
  },
  {
    key: 'calibration',
    looksFor: 'A company or division where calibration raises or lowers ratings',
    method: 'marginal_homogeneity',
    likely: 'the 95 % interval of the shift does not hold 0',
    clear: 'its 99 % interval does not hold 0',
    atLeast: `shift of ${size(LEAST.calibration)}`,
  },
  {
    key: 'self',
    looksFor: 'People who rate themselves otherwise than their managers do, over the whole company',
    method: 'marginal_homogeneity',
    likely: 'the 95 % interval of the shift does not hold 0',
    clear: 'its 99 % interval does not hold 0',
    atLeast: `shift of ${size(LEAST.self)}`,
  },
] as const satisfies readonly FindingRule[];

export type RuleKey = (typeof RULES)[number]['key'];

/** Name of the measure that a rule rests on. */
export function methodOf(key: RuleKey): string {
  return RULES.find((rule) => rule.key === key)?.method ?? '';
}
