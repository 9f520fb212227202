import type { WithheldReason } from '../contract/distribution.ts';
import type { NoValueReason } from '../contract/measure.ts';
import type { Value } from './model.ts';

export function isWithheld(value: Value): value is { withheld: WithheldReason } {
  return value !== null && typeof value === 'object' && 'withheld' in value;
}

/** Why there is no number; undefined where there is one, or a text, or where the column does not apply. */
export function reasonOf(value: Value): WithheldReason | NoValueReason | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return 'withheld' in value ? value.withheld : value.none;
}
