import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../server/app.ts';
import { Jobs } from '../../server/jobs/jobs.ts';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import { askAnew } from './ask-anew.ts';
import { CYCLE } from './company.ts';
import type { Figure } from './figure.ts';

const PAUSE_MS = 10; // between questions, as of people and not of a flood
const QUESTIONS = ['by=competency', 'by=level', 'by=team'];
const AT_LEAST = 500; // questions a phase: five of them are slower than its p99
const ROUNDS = 3;

/**
 * What the API's answers take while a report is made, as the server makes it, against what they take at rest. The
 * two take turns, and the middle of the rounds counts, since a machine is never quite at rest.
 */
export async function benchApiBesideReports(
  { reader, urls, key }: OpenDatabase,
  teams: number,
): Promise<Figure> {
  await using app = await buildApp({ db: reader, version: 'bench' });
  await using jobs = new Jobs({ ...urls, key });
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-kept-'));
  const ask = async (times: number[]): Promise<void> => {
    const start = performance.now();
    const question = QUESTIONS[times.length % QUESTIONS.length] ?? '';
    await askAnew(app, `/api/distribution?cycle=${CYCLE}&source=manager&${question}`);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  };
  const untilMade = async (times: number[]): Promise<void> => {
    const asked = { cycle: CYCLE, formats: ['pdf' as const, 'xlsx' as const] };
    const { id } = jobs.start({ kind: 'report', asked, folder }, 'bench');
    while (jobs.find(id)?.state === 'running') await ask(times);
    const problem = jobs.find(id)?.problem;
    if (problem != null) throw new Error(problem);
  };

  const rounds: { rest: number; busy: number }[] = [];
  try {
    for (const _ of QUESTIONS) await ask([]); // the first reads what the others find in memory
    for (let round = 0; round < ROUNDS; round += 1) {
      const [rest, busy]: [number[], number[]] = [[], []];
      while (rest.length < AT_LEAST) await ask(rest);
      while (busy.length < AT_LEAST) await untilMade(busy);
      rounds.push({ rest: p99(rest), busy: p99(busy) });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const told = rounds.map(({ rest, busy }) => `${rest.toFixed(1)} to ${busy.toFixed(1)} ms`).join(', ');
  return {
    name: 'API p99 while a pack is made',
    value: middle(rounds.map(({ rest, busy }) => busy / rest)),
    unit: 'x',
    note: `${teams} teams; rounds: ${told}; the goal is 2 x`,
  };
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(0.99 * times.length) - 1] ?? NaN;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
