import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import type { WriteHandle } from './connect.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** The database was written by a later Plumbline, or its migrations cannot be run. */
export class MigrationError extends Error {}

const fromFolder: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
    const modules = names.map(async (name) => {
      const migration = (await import(pathToFileURL(join(FOLDER, name)).href)) as Migration;
      return [name.slice(0, -'.ts'.length), migration] as const;
    });
    return Object.fromEntries(await Promise.all(modules));
  },
};

async function listApplied(db: WriteHandle): Promise<string[]> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  if (!found[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration`.execute(db);
  return rows.map((row) => row.name);
}

/**
 * Brings a database to this version's schema; does nothing where it already is.
 *
 * Errors: MigrationError where the database knows migrations that this version does not (it is newer),
 * or where a migration fails; nothing of a failed migration stays.
 */
export async function migrateToLatest(owner: WriteHandle): Promise<void> {
  const known = Object.keys(await fromFolder.getMigrations());
  const unknown = (await listApplied(owner)).filter((name) => !known.includes(name)).sort();
  if (unknown.length > 0) {
    throw new MigrationError(
      `this database was written by a newer Plumbline: it has had the change "${unknown.at(-1) ?? ''}", which this version does not know. Update Plumbline, or use another database`,
    );
  }

  const { error, results } = await new Migrator({ db: owner, provider: fromFolder }).migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'the set-up';
    const why = error instanceof Error ? error.message : JSON.stringify(error);
    throw new MigrationError(`the database could not be brought up to date: ${failed} failed: ${why}`, {
      cause: error,
    });
  }
}
