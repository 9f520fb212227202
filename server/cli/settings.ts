import type { Command } from 'commander';
import type { WriteHandle } from '../../db/connect.ts';
import { listPublishedRules, type PublishedRules } from '../../db/published/list-published-rules.ts';
import { findRules, RULE_SETTINGS, storeRule, type SetRules } from '../publishing/rule-settings.ts';
import { withDatabase } from './with-database.ts';

/** `plumbline settings …` */
export function registerSettings(program: Command): void {
  const settings = program
    .command('settings')
    .description('print the rules by which cycles are published from now on, and those of published ones')
    .option('--json', 'print JSON for a program')
    .action(async ({ json }: { json?: true }) => {
      await withDatabase(async ({ writer }) => {
        const rules = await findRules(writer);
        const published = await listPublishedRules(writer);
        process.stdout.write(
          json ? `${JSON.stringify({ rules, published }, null, 2)}\n` : formatAll(rules, published),
        );
      });
    });

  settings
    .command('set')
    .description('change a rule; cycles that are published already keep theirs')
    .argument('<name>', RULE_SETTINGS.map(({ name }) => name).join(', '))
    .argument('<value>', RULE_SETTINGS.map(({ name, expected }) => `${name}: ${expected}`).join('; '))
    .action(async (name: string, value: string) => {
      await withDatabase(async ({ writer }) => {
        process.stdout.write(await change(writer, name, value));
      });
    });
}

async function change(writer: WriteHandle, name: string, value: string): Promise<string> {
  const before = await findRules(writer);
  const { name: rule, format } = await storeRule(writer, name, value);
  const rules = await findRules(writer);
  const published = await listPublishedRules(writer);
  const kept = [...Map.groupBy(published, (each) => format(each[rule]))].map(
    ([old, cycles]) => `  ${cycles.map(({ cycle }) => cycle).join(', ')} ${verb(cycles)} ${rule} = ${old}.\n`,
  );
  const was = before[rule] === rules[rule] ? ' as before' : `; it was ${format(before[rule])}`;
  return `${rule} is ${format(rules[rule])}${was}. This applies to cycles published from now on.\n${kept.join('')}`;
}

function verb(cycles: readonly unknown[]): string {
  return cycles.length === 1 ? 'keeps' : 'keep';
}

function formatAll(rules: SetRules, published: readonly PublishedRules[]): string {
  const now = RULE_SETTINGS.map(
    ({ name, meaning, format }) => `  ${name.padEnd(8)} ${format(rules[name]).padEnd(9)} ${meaning}\n`,
  );
  const kept = published.map(
    (each) =>
      `  ${each.cycle.padEnd(8)} ${RULE_SETTINGS.map(({ name, format }) => `${name} = ${format(each[name])}`).join(', ')}\n`,
  );
  const head = kept.length > 0 ? 'Published cycles keep the rules they were published by:\n' : '';
  return `Rules for cycles published from now on:\n${now.join('')}${head}${kept.join('')}`;
}
