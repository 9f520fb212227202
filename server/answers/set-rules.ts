import { Value } from 'typebox/value';
import type { ReadHandle } from '../../db/connect.ts';
import { listSettings } from '../../db/reference/list-settings.ts';
import { SettingsReply } from '../contract/settings.ts';
import { DEFAULT_RULES } from '../disclosure/rules.ts';

const PREFIX = 'rules.';

/** The rules for cycles that are published from now on, as `plumbline settings` sets them; the others by default. */
export async function describeSetRules(db: ReadHandle): Promise<SettingsReply> {
  const stored = await listSettings(db, PREFIX);
  const rules: Record<string, unknown> = { ...DEFAULT_RULES, columns: 'company' };
  for (const [key, value] of stored) rules[key.slice(PREFIX.length)] = value;
  return Value.Parse(SettingsReply, { rules });
}
