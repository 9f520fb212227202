import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildApp } from '../../server/app.ts';
import type { OpenDatabase } from '../../server/open-database.ts';
import { CYCLE } from './company.ts';
import type { Figure } from './figure.ts';
import { memoryOfProcesses } from './memory-of-processes.ts';

const PAUSE_MS = 10; // between questions, as of people and not of a flood
const QUESTIONS = ['by=competency', 'by=level', 'by=team'];
const AT_REST = 300; // questions

/** The pack (PDF and XLSX) in processes of its own: time and memory, and what the API's answers take meanwhile. */
export async function benchReportProcess(
  { reader, urls }: OpenDatabase,
  { goal, teams }: { goal: string; teams: number },
): Promise<Figure[]> {
  await using app = await buildApp({ db: reader, version: 'bench' });
  const ask = async (times: number[]): Promise<void> => {
    const start = performance.now();
    const reply = await app.inject(
      `/api/distribution?cycle=${CYCLE}&source=manager&${QUESTIONS[times.length % QUESTIONS.length] ?? ''}`,
    );
    if (reply.statusCode !== 200) throw new Error(`got ${reply.statusCode}: ${reply.body}`);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  };
  const rest: number[] = [];
  for (const _ of QUESTIONS) await ask([]); // the first reads what the others find in memory
  while (rest.length < AT_REST) await ask(rest);

  const one = startPack(urls.readerUrl);
  const memory = await memoryOfProcesses(one.pid, one.took);
  const during: number[] = [];
  const made = { both: false };
  const two = Promise.all([startPack(urls.readerUrl).took, startPack(urls.readerUrl).took]).finally(() => {
    made.both = true;
  });
  while (!made.both) await ask(during);
  const both = await two;

  const note = `${teams} teams, PDF and XLSX`;
  const milliseconds = `${p99(rest).toFixed(1)} ms at rest, ${p99(during).toFixed(1)} ms of ${during.length}`;
  return [
    { name: 'pack in a process of its own', value: await one.took, unit: 's', note: `${note}; ${goal}` },
    {
      name: 'most memory of one of its processes',
      value: memory.one,
      unit: 'MB',
      note: `${note}; the goal is 500 MB; all of them together ${Math.round(memory.all)} MB`,
    },
    {
      name: 'two packs at once',
      value: Math.max(...both),
      unit: 's',
      note: `${note}; the slower one`,
    },
    {
      name: 'API p99 while two packs are made',
      value: p99(during) / p99(rest),
      unit: 'x',
      note: `${milliseconds}; the goal is 2 x while one is made`,
    },
  ];
}

function startPack(url: string): { pid: number; took: Promise<number> } {
  const script = fileURLToPath(new URL('./report-child.ts', import.meta.url));
  const work = promisify(execFile)(process.execPath, [script, url]);
  const { pid } = work.child;
  if (pid === undefined) throw new Error('The process of the pack could not be started');
  return { pid, took: work.then(({ stdout }) => Number(stdout)) };
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(0.99 * times.length) - 1] ?? NaN;
