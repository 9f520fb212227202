import { spawn, spawnSync, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./use-embedded.ts', import.meta.url));
/** An ordinary user that every Unix has. */
export const NOBODY = 65_534;

export interface EmbeddedUser {
  url: string;
  key: string;
  reused: boolean;
  /** Lets go of the server in order, and ends. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

export interface UserOptions {
  uid?: number;
  path?: string;
  /** kill -9 in the middle of the start. */
  cutShort?: AbortSignal;
}

/** Starts or joins a folder's server in a process of its own. Rejects with what that process said was wrong. */
export async function embeddedUser(folder: string, options: UserOptions = {}): Promise<EmbeddedUser> {
  const child = spawn(process.execPath, [PROGRAM, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PATH: options.path ?? process.env.PATH },
    ...(options.cutShort && { signal: options.cutShort, killSignal: 'SIGKILL' }),
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  });
  const said = JSON.parse(await firstLine(child)) as {
    error?: string;
    url: string;
    key: string;
    reused: boolean;
  };
  if (said.error !== undefined) throw new Error(said.error);
  return {
    ...said,
    stop: () => end(child, () => child.stdin.end('stop')),
    kill: () => end(child, () => child.kill('SIGKILL')),
  };
}

async function firstLine(child: ChildProcessByStdio<Writable, Readable, null>): Promise<string> {
  const ended = once(child, 'exit').then(() => [JSON.stringify({ error: 'it ended without a word' })]);
  const [line = ''] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as string[];
  return line;
}

async function end(child: ChildProcess, how: () => void): Promise<void> {
  const ended = once(child, 'exit');
  how();
  await ended;
}

/** Why a test cannot act as an ordinary user here; empty where it can. */
export function whyNotAsNobody(): string {
  if (process.getuid?.() !== 0)
    return 'only root can act as another user; as here, the other tests run as one';
  const tried = spawnSync(process.execPath, ['--check', PROGRAM], { uid: NOBODY, gid: NOBODY });
  return tried.status === 0 ? '' : 'the repository is in a folder that other users may not enter';
}
