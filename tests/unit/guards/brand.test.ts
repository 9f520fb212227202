import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { expect, it, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

// Loading the configuration takes seconds, the first time.
vi.setConfig({ testTimeout: 60_000 });

/** What our own configuration says of a text in that file, as far as it is about syntax. */
async function lint(file: string, text: string): Promise<string[]> {
  const config = (await new ESLint({ cwd: ROOT }).calculateConfigForFile(join(ROOT, file))) as Linter.Config;
  const { parser } = config.languageOptions ?? {};
  const rule = config.rules?.['no-restricted-syntax'];
  const messages = new Linter({ configType: 'flat' }).verify(
    text,
    [
      {
        files: ['**/*.ts'],
        // Without types: the rule needs none, and the text is in no project.
        languageOptions: { parser: parser },
        rules: rule ? { 'no-restricted-syntax': rule } : {},
      },
    ],
    { filename: 'planted.ts' },
  );
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

const RAW =
  "import type { ReleasedCounts } from '../disclosure/released.ts';\nconst raw = { people: 1, counts: [1] };\n";

it.each([
  'export const shown = raw as ReleasedCounts;',
  'export const shown = raw as unknown as ReleasedCounts;',
  'export const shown = <ReleasedCounts>(raw as unknown);',
  'export const shown = [raw] as unknown as ReleasedCounts[];',
  'export const shown = [raw] as unknown as readonly ReleasedCounts[];',
])('forbids to give raw counts the brand by a cast: %s', async (cast) => {
  expect(await lint('server/measures/planted.ts', RAW + cast)).toEqual(['no-restricted-syntax']);
  expect(await lint('server/publishing/planted.ts', RAW + cast)).toEqual(['no-restricted-syntax']);
  expect(await lint('tests/unit/planted.ts', RAW + cast)).toEqual(['no-restricted-syntax']);
});

it('forbids casts that pass for anything where figures are made', async () => {
  for (const cast of ['wilson(raw as never)', 'wilson(raw as any)', 'wilson(raw as Record<string, never>)']) {
    expect(await lint('server/answers/planted.ts', `${RAW}${cast};`)).toEqual(['no-restricted-syntax']);
  }
});

it('lets the brand be named, and other casts be made', async () => {
  const text =
    'export function add(shown: ReleasedCounts): number { return (shown.counts as number[]).length; }';
  expect(await lint('server/measures/planted.ts', RAW + text)).toEqual([]);
  expect(
    await lint('server/disclosure/released.ts', `${RAW}export const shown = raw as ReleasedCounts;`),
  ).toEqual([]);
});
