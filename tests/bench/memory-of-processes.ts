import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const EVERY_MS = 50;

/** Megabytes, as `ps` tells what of them is in memory; what two processes share counts twice. */
interface Memory {
  /** Of the process that had most. */
  one: number;
  /** Of all together, at one time. */
  all: number;
}

/** The most memory that a process and those that it starts have while `work` goes on. */
export async function memoryOfProcesses(pid: number, work: Promise<unknown>): Promise<Memory> {
  const most: Memory = { one: 0, all: 0 };
  const state = { isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    const megabytes = await listMemory(pid);
    most.one = Math.max(most.one, ...megabytes);
    most.all = Math.max(
      most.all,
      megabytes.reduce((sum, each) => sum + each, 0),
    );
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, EVERY_MS))]);
  }
  await done;
  return most;
}

async function listMemory(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([own, parent, kilobytes = 0]) =>
    own === pid || parent === pid ? (kilobytes * 1024) / 1e6 : [],
  );
}
