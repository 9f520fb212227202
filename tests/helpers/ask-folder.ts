import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from './ask.ts';

/** Asks the server that runs on a data folder, beside the program under test; undefined while it is not up. */
export async function askFolder(path: string, query: string): Promise<unknown> {
  const pidFile = join(path, 'postgres/postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const [, , , port] = (await readFile(pidFile, 'utf8')).split('\n');
  const { ownerPassword } = JSON.parse(await readFile(join(path, 'secrets.json'), 'utf8')) as {
    ownerPassword: string;
  };
  const url = `postgres://plumbline_owner:${ownerPassword}@127.0.0.1:${port ?? ''}/plumbline`;
  return ask(url, query).catch(() => undefined);
}
