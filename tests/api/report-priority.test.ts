import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import { testApp } from '../helpers/app.ts';

const t = await testApp();
await t.load([
  { team: 'Acme / Red', counts: [3, 3, 0] },
  { team: 'Acme / Blue', counts: [2, 4, 1] },
]);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

/** How nice each thread of a process is to others that we started: from -20 to 19. */
async function listNice(): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-L', '-o', 'ppid=,nice=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, parent, nice] = /^\s*(\d+)\s+(\S+).*job-child/.exec(line) ?? [];
    return Number(parent) === process.pid ? [Number(nice)] : [];
  });
}

it.runIf(process.platform === 'linux')(
  'is made in a process all of whose threads let requests go first',
  async () => {
    const asked = { cycle: '2026-Q3', formats: ['pdf'] };
    const { id } = (await t.app.inject({ method: 'POST', url: '/api/reports', payload: asked })).json<Job>();
    const isAtWork = async (): Promise<number> => (await listNice()).length;
    await expect.poll(isAtWork, { timeout: 10_000, interval: 20 }).toBeGreaterThan(4);

    expect(new Set(await listNice())).toEqual(new Set([19]));
    await t.jobs.cancel(id);
  },
);
