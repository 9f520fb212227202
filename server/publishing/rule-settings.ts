import type { WriteHandle } from '../../db/connect.ts';
import { findSetting, storeSetting } from '../../db/reference/setting.ts';
import { checkRules, DEFAULT_RULES, type Rules } from '../disclosure/rules.ts';

/** A rule that there is not, or a value that it cannot have. The message names it and what it may be. */
export class SettingError extends Error {}

/** One of the rules by which cycles are cut that are published from now on. */
export interface RuleSetting<Name extends keyof Rules = keyof Rules> {
  name: Name;
  /** What it means, for the person who sets it. */
  meaning: string;
  /** What may be written. */
  expected: string;
  /** undefined if the text is none of that. */
  parse: (text: string) => Rules[Name] | undefined;
  format: (value: Rules[Name]) => string;
}

/** What a column of small whole numbers holds, and more than any company has use for. */
const MOST = 1000;

const SETTINGS: { [Name in keyof Rules]: RuleSetting<Name> } = {
  k: {
    name: 'k',
    meaning: 'fewest people in a published group',
    expected: `a whole number from 3 to ${MOST}`,
    parse: (text) => wholeNumber(text, 3),
    format: String,
  },
  d: {
    name: 'd',
    meaning: "fewest people off a group's most common score",
    expected: `a whole number from 1 to ${MOST}`,
    parse: (text) => wholeNumber(text, 1),
    format: String,
  },
  insider: {
    name: 'insider',
    meaning: 'groups hold against somebody who knows the scores of one whole team',
    expected: 'on or off',
    parse: (text) =>
      new Map([
        ['on', true],
        ['off', false],
      ]).get(text),
    format: (value) => (value ? 'on' : 'off'),
  },
};

/** The rules in the order in which they are shown. */
export const RULE_SETTINGS: readonly RuleSetting[] = Object.values(SETTINGS) as RuleSetting[];

/** The rules for cycles that are published from now on; those never set have their default. */
export async function findRules(db: WriteHandle): Promise<Rules> {
  const stored: Partial<Record<keyof Rules, unknown>> = {};
  for (const { name } of RULE_SETTINGS) {
    const value = await findSetting(db, keyOf(name));
    if (value !== undefined) stored[name] = value;
  }
  const rules = { ...DEFAULT_RULES, ...stored } as Rules;
  checkRules(rules);
  return rules;
}

/**
 * Sets one rule for the cycles published from now on; published ones keep theirs.
 *
 * Errors: SettingError for a name or value that there is not.
 *
 * @example
 * await storeRule(db, 'k', '7') // => 7 for every cycle that is not published yet
 */
export async function storeRule(db: WriteHandle, name: string, text: string): Promise<RuleSetting> {
  const setting = RULE_SETTINGS.find((each) => each.name === name);
  if (!setting) {
    const names = RULE_SETTINGS.map((each) => each.name).join(', ');
    throw new SettingError(`there is no setting "${name}"; there are ${names}`);
  }
  const value = setting.parse(text);
  if (value === undefined) throw new SettingError(`${name} is "${text}": expected ${setting.expected}`);
  await storeSetting(db, keyOf(setting.name), value);
  return setting;
}

function keyOf(name: keyof Rules): string {
  return `rules.${name}`;
}

function wholeNumber(text: string, least: number): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= MOST ? value : undefined;
}
