import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const CONFIG = join(PROJECT, 'web/vite.config.ts');
const STAMP = join(PROJECT, 'web/dist/.built-from');

/** Where the built web application is. */
export const WEB_ROOT = join(PROJECT, 'web/dist');

/**
 * Builds the web application unless the one that is there was built from the same files. So `npm start`
 * is one command after a change as well, and costs nothing the second time.
 *
 * Errors: Vite's own, where a source file does not compile.
 */
export async function buildWeb(): Promise<{ built: boolean }> {
  // An image or a package holds the built application without its sources.
  if (!existsSync(CONFIG)) return { built: false };
  const sources = await hashSources();
  const last = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : undefined;
  if (last === sources) return { built: false };

  const { build } = await import('vite');
  await build({
    root: join(PROJECT, 'web'),
    configFile: CONFIG,
    configLoader: 'native', // Vite's own writes into node_modules, which may belong to another user
    logLevel: 'warn',
  });
  await writeFile(STAMP, sources);
  return { built: true };
}

async function hashSources(): Promise<string> {
  const files = await Array.fromAsync(
    glob(['web/**/*', 'server/contract/*.ts', 'package-lock.json'], {
      cwd: PROJECT,
      exclude: ['web/dist/**', 'web/dist'],
      withFileTypes: true,
    }),
  );
  const hash = createHash('sha256');
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(path.slice(PROJECT.length)).update(await readFile(path));
  return hash.digest('hex');
}
