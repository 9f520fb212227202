import { fork } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { ReportError } from '../report-error.ts';
import type { Refusal } from './compile-child.ts';
import type { Compiled } from './compile.ts';
import type { LaidReport } from './laid.ts';

/**
 * Compiles a report in a process of its own, whose end gives back the memory that typesetting takes.
 *
 * @throws ReportError where its process is ended, as for want of memory; Error with what the typesetter says, where it
 * refuses; what `signal` was aborted with
 */
export async function compileApart(report: LaidReport, signal?: AbortSignal): Promise<Compiled> {
  signal?.throwIfAborted();
  const child = fork(new URL('./compile-child.ts', import.meta.url), {
    execArgv: [],
    // One heap for all its threads (glibc): what the layout gives back is there for the file, 50 MB less of 1,000 teams.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The process that sets the report has no pipes');
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', kill);
  process.once('exit', kill);
  try {
    stdin.on('error', kill); // it has ended before it has read all: how, is told below
    stdin.end(JSON.stringify(report));
    const [answer, [code, by]] = await Promise.all([
      buffer(stdout),
      once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    ]);
    signal?.throwIfAborted();
    if (by) throw new ReportError(`The process that sets the PDF was ended from outside (${by})`);
    if (code !== 0) throw new Error(`The process that sets the PDF ended with code ${code}`);
    return read(answer);
  } finally {
    signal?.removeEventListener('abort', kill);
    process.off('exit', kill);
  }
}

function read(answer: Buffer): Compiled {
  if (answer.subarray(0, 5).equals(Buffer.from('%PDF-'))) return { pdf: answer };
  const refusal = JSON.parse(answer.toString()) as Refusal;
  if ('problem' in refusal) throw new Error(refusal.problem);
  return refusal;
}
