import type { Finding } from '../contract/findings.ts';
import { methodOf, type RuleKey } from './rules.ts';

/** A finding with what it is ranked by. */
export interface Candidate extends Finding {
  /** How many times its size is the smallest that its rule tells. */
  strength: number;
}

type Told = Omit<Finding, 'rule' | 'method' | 'direction'> & { rule: RuleKey; least: number };

/** Makes a candidate of what a rule found; null where it is smaller than the rule tells. */
export function told({ least, ...finding }: Told): Candidate[] {
  const strength = Math.abs(finding.size.value) / least;
  if (strength < 1) return [];
  return [
    {
      ...finding,
      method: methodOf(finding.rule),
      direction: finding.size.value > 0 ? 'up' : 'down',
      strength,
    },
  ];
}
