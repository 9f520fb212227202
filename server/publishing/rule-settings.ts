import type { WriteHandle } from '../../db/connect.ts';
import { findSetting, storeSetting } from '../../db/reference/setting.ts';
import { checkRules, DEFAULT_RULES, type CutRules } from '../disclosure/rules.ts';

/** A rule that there is not, or a value that it cannot have. The message names it and what it may be. */
export class SettingError extends Error {}

/** What can be set of how a cycle is cut. */
export type SetRules = Required<Pick<CutRules, 'k' | 'd' | 'insider' | 'columns'>>;

/** One of the rules by which cycles are cut that are published from now on. */
export interface RuleSetting<Name extends keyof SetRules = keyof SetRules> {
  name: Name;
  /** What it means, for the person who sets it. */
  meaning: string;
  /** What may be written. */
  expected: string;
  /** undefined if the text is none of that. */
  parse: (text: string) => SetRules[Name] | undefined;
  format: (value: SetRules[Name]) => string;
}

/** What a column of small whole numbers holds, and more than any company has use for. */
const MOST = 1000;

const SETTINGS: { [Name in keyof SetRules]: RuleSetting<Name> } = {
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
  columns: {
    name: 'columns',
    meaning: 'whose level columns are published',
    expected: 'company or divisions',
    parse: (text) => (text === 'company' || text === 'divisions' ? text : undefined),
    format: (value) => value,
  },
};

/** The rules in the order in which they are shown. */
export const RULE_SETTINGS: readonly RuleSetting[] = Object.values(SETTINGS) as RuleSetting[];

/** The rules for cycles that are published from now on; those never set have their default. */
export async function findRules(db: WriteHandle): Promise<SetRules> {
  const stored: Partial<Record<keyof SetRules, unknown>> = {};
  for (const { name } of RULE_SETTINGS) {
    const value = await findSetting(db, keyOf(name));
    if (value !== undefined) stored[name] = value;
  }
  const rules = { ...DEFAULT_RULES, columns: 'company', ...stored } as SetRules;
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

function keyOf(name: keyof SetRules): string {
  return `rules.${name}`;
}

function wholeNumber(text: string, least: number): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= MOST ? value : undefined;
}
