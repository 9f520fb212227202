import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/**
 * Ids of the processes whose command line holds some text, without those that one of them has forked off
 * and that have not said yet what they are. One that has ended and waits for its parent has no command line.
 */
export function listProcesses(text: string): number[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  const found = all.filter(({ command }) => command.includes(text));
  const pids = new Set(found.map(({ pid }) => pid));
  return found.filter(({ parent }) => !pids.has(parent)).map(({ pid }) => pid);
}

function fromProc(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({
    pid: Number(pid),
    // 4th field; the 2nd is a name in brackets that may hold anything
    parent: Number(/.*\) \S (\d+)/s.exec(readIfThere(`/proc/${pid}/stat`))?.[1]),
    command: readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
  }));
}

/** Empty where the process has ended. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

function fromPs(): Process[] {
  const { stdout } = spawnSync('ps', ['-ax', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' });
  return stdout.split('\n').map((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)/.exec(line) ?? [];
    return { pid: Number(pid), parent: Number(parent), command };
  });
}
