import { expect, it } from 'vitest';
import { checkRules, DEFAULT_RULES } from '../../../server/disclosure/rules.ts';

it('accepts the default rules and the floor', () => {
  expect(() => {
    checkRules(DEFAULT_RULES);
    checkRules({ k: 3, d: 1, insider: false });
  }).not.toThrow();
});

it.each([2, 0, -5, 4.5, NaN, Infinity])('refuses k = %d and says so', (k) => {
  expect(() => {
    checkRules({ ...DEFAULT_RULES, k });
  }).toThrow(new RangeError(`k is ${k}; it must be a whole number of at least 3`));
});

it.each([0, -1, 1.5, NaN])('refuses d = %d and says so', (d) => {
  expect(() => {
    checkRules({ ...DEFAULT_RULES, d });
  }).toThrow(new RangeError(`d is ${d}; it must be a whole number of at least 1`));
});
