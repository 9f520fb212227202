import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import type { Figure } from './figure.ts';
import { memoryOfProcesses } from './memory-of-processes.ts';

/** The pack (PDF and XLSX) in processes of its own: time and memory, alone and two at once. */
export async function benchReportProcess(
  { urls }: OpenDatabase,
  { goal, teams }: { goal: string; teams: number },
): Promise<Figure[]> {
  const one = startPack(urls.readerUrl);
  const memory = await memoryOfProcesses(one.pid, one.took);
  const both = await Promise.all([startPack(urls.readerUrl).took, startPack(urls.readerUrl).took]);

  const note = `${teams} teams, PDF and XLSX`;
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
  ];
}

function startPack(url: string): { pid: number; took: Promise<number> } {
  const script = fileURLToPath(new URL('./report-child.ts', import.meta.url));
  const work = promisify(execFile)(process.execPath, [script, url]);
  const { pid } = work.child;
  if (pid === undefined) throw new Error('The process of the pack could not be started');
  return { pid, took: work.then(({ stdout }) => Number(stdout)) };
}
