import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const ADDRESS = /Plumbline is at (http:\/\/\S+)/;

/** Going out of scope it is killed if it still runs. */
export interface RunningPlumbline extends AsyncDisposable {
  /** Waits for the line that tells the address, and gives that. Rejects if the program ends instead. */
  address(): Promise<string>;
  /** Sends a signal, as Ctrl-C does to all of it or as a process manager does to npm alone. Waits for the end. */
  end(signal: NodeJS.Signals, to: 'all' | 'npm'): Promise<number | null>;
  /** Waits until it ends by itself. */
  exitCode(): Promise<number | null>;
  /** All that it has printed so far. */
  said(): string;
  /** Whether any process of it is left, the database aside. */
  isLeft(): boolean;
}

/** `npm start` with these settings and none of our own, on a free port unless one is set. */
export function runPlumbline(settings: Record<string, string>): RunningPlumbline {
  const npm = process.env.npm_execpath;
  return run(npm === undefined ? ['server/main.ts'] : [npm, 'start'], settings);
}

/** `plumbline …` with these words, in the same way. */
export function runCommand(words: readonly string[], settings: Record<string, string>): RunningPlumbline {
  return run(['server/cli/plumbline.ts', ...words], settings);
}

function run(words: readonly string[], settings: Record<string, string>): RunningPlumbline {
  const child = spawn(process.execPath, words, {
    cwd: PROJECT,
    detached: true, // a process group of its own, as in a terminal
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      PORT: '0',
      ...settings,
    },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));

  const exitCode = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  return {
    said: () => said,
    exitCode,
    async address() {
      for (;;) {
        const [, url] = ADDRESS.exec(said) ?? [];
        if (url !== undefined) return url;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended: ${said}`);
        await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      }
    },
    end(signal, to) {
      process.kill(to === 'all' ? -pidOf(child) : pidOf(child), signal);
      return exitCode();
    },
    isLeft: () => hasMembers(pidOf(child)),
    async [Symbol.asyncDispose]() {
      if (hasMembers(pidOf(child))) process.kill(-pidOf(child), 'SIGKILL');
      await exitCode();
    },
  };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('npm did not start');
  return child.pid;
}

function hasMembers(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
