import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

// Each test starts the program, some of them several times.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../../..');

/** Runs the real program, as a person would; paths are relative to the repository. */
function plumbline(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/plumbline.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('prints JSON with null for a missing summary', () => {
  const { status, stdout } = plumbline('ladders', 'check', '--json', 'tests/fixtures/ladders/sentences');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    ladders: [
      {
        key: 'sentences',
        name: 'Sentences',
        scale: [],
        cumulative: false,
        levels: [
          {
            key: '3',
            title: 'Gardener: beds',
            order: 3,
            summary: null,
            attributes: [],
            competencies: [
              {
                key: 'you-keep-beds-alive-through-a-dry-month',
                name: 'You keep beds alive through a dry month.',
                summary: null,
                expectations: ['Watering at dawn.', 'Mulching in May, and again in July.'],
                examples: [],
              },
              {
                key: 'you-pass-on-what-you-know',
                name: 'You pass on what you know.',
                summary: null,
                expectations: ['Labelling each row.'],
                examples: [],
              },
            ],
          },
        ],
      },
    ],
    problems: [],
  });
});

it('prints a table with counts, and problems with file and line', () => {
  const { status, stdout } = plumbline('ladders', 'check', 'tests/fixtures/ladders/numbered');
  expect(status).toBe(0);
  expect(stdout).toContain('Numbered (numbered)');
  expect(stdout).toContain('L2  Baker (order 2)');
  expect(stdout).toMatch(/Dough craft +4 expected +2 examples/);
  expect(stdout).toContain(
    'tests/fixtures/ladders/numbered/zz-baker.md:43: info: "Links" is not an expectation',
  );
});

it('exits 1 on an error, 2 on a wrong call, and 0 for help', () => {
  const missing = plumbline('ladders', 'check', 'nowhere');
  expect(missing).toMatchObject({ status: 1, stderr: '' });
  expect(missing.stdout).toContain('nowhere:1: error: There is no such file or folder.');

  const noPath = plumbline('ladders', 'check');
  expect(noPath).toMatchObject({ status: 2, stdout: '' });
  expect(noPath.stderr).toContain("missing required argument 'path'");

  expect(plumbline('ladders', 'chekc', 'x')).toMatchObject({ status: 2 });
  expect(plumbline('--help')).toMatchObject({ status: 0, stderr: '' });
});
