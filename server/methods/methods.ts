import type { Method } from '../contract/methods.ts';
import { AGREEMENT_METHODS } from './agreement-methods.ts';
import { DISTRIBUTION_METHODS } from './distribution-methods.ts';
import { DRIFT_METHODS } from './drift-methods.ts';
import { GAP_METHODS } from './gap-methods.ts';

/** Every measure as the Method page explains it, chapter by chapter. */
export const METHODS: readonly Method[] = [
  ...DISTRIBUTION_METHODS,
  ...DRIFT_METHODS,
  ...GAP_METHODS,
  ...AGREEMENT_METHODS,
];
