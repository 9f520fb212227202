import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const DEPCRUISE = join(ROOT, 'node_modules/.bin/depcruise');

/** Every file of a small product of ours that could be imported by mistake. */
const FILES: Record<string, string> = {
  'db/private/count-scores.ts': 'export const raw = 1;\n',
  'db/published/list-team-rows.ts': 'export const rows = 1;\n',
  'server/disclosure/released.ts': 'export const released = 1;\n',
  'server/disclosure/safe.ts': 'export const safe = 1;\n',
  'server/publishing/build-content.ts': "export { raw } from '../../db/private/count-scores.ts';\n",
  'server/measures/wilson.ts': "export { released } from '../disclosure/released.ts';\n",
  'server/answers/cell.ts': "export { rows } from '../../db/published/list-team-rows.ts';\n",
};

/** Runs our import rules on these files, and gives the rules that they break. */
function cruise(planted: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-guards-'));
  try {
    for (const [path, text] of Object.entries({ ...FILES, ...planted })) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    copyFileSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [DEPCRUISE, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'server', 'db'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('has nothing against what the product does', () => {
  expect(cruise({})).toEqual([]);
}, 60_000);

it('stops raw counts on their way round disclosure control, types included', () => {
  const planted = {
    'server/answers/a.ts': "import { raw } from '../../db/private/count-scores.ts';\nexport const a = raw;\n",
    'server/routes/b.ts': "import { raw } from '../publishing/build-content.ts';\nexport const b = raw;\n",
    'server/measures/c.ts':
      "import type { safe } from '../disclosure/safe.ts';\nexport type C = typeof safe;\n",
    'server/findings/d.ts':
      "import { rows } from '../../db/published/list-team-rows.ts';\nexport const d = rows;\n",
    'db/published/e.ts': "import { raw } from '../private/count-scores.ts';\nexport const e = raw;\n",
  };
  expect(cruise(planted)).toEqual([
    'answers-imports',
    'findings-imports',
    'measures-imports',
    'private-is-for-intake-and-publishing',
    'published-never-reads-private',
    'routes-imports',
  ]);
}, 60_000);
