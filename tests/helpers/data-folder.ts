import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listProcesses } from './list-processes.ts';

/** A data folder of a test's own. Going out of scope it takes along whatever still runs on it. */
export interface DataFolder extends AsyncDisposable {
  path: string;
  /** Ids of the servers that run on it. */
  servers(): number[];
  /** Id in the server's own pid file. */
  serverPid(): Promise<number>;
}

/** An empty place for a data folder that does not exist yet, or a copy of one. */
export async function dataFolder(copyOf?: DataFolder): Promise<DataFolder> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'plumbline-embedded-')));
  await chmod(place, 0o755); // other users may enter
  const path = join(place, 'data');
  // Node's own cp takes twice as long, and cpSync loses the folders' modes.
  if (copyOf) await promisify(execFile)('cp', ['-Rp', copyOf.path, path]);

  const servers = (): number[] => listProcesses(`-D ${path}/postgres `);
  return {
    path,
    servers,
    async serverPid() {
      const pidFile = await readFile(join(path, 'postgres/postmaster.pid'), 'utf8');
      return Number(pidFile.split('\n')[0]);
    },
    async [Symbol.asyncDispose]() {
      for (const pid of servers()) process.kill(pid, 'SIGQUIT');
      await rm(place, { recursive: true, maxRetries: 20 });
    },
  };
}
