import pg from 'pg';
import { RolesError } from './roles.ts';

/**
 * Makes sure that the login for reading cannot reach the raw ratings. One that we made cannot; one that was
 * given as READ_DATABASE_URL may be the owner or a superuser, whom no grant holds back.
 *
 * Errors: RolesError where it can; pg's own where the server cannot be reached.
 */
export async function checkReader(readerUrl: string): Promise<void> {
  const reader = new pg.Client({ connectionString: readerUrl, application_name: 'plumbline' });
  await reader.connect();
  try {
    const { rows } = await reader.query<{ login: string; can: boolean }>(
      "select current_user as login, has_schema_privilege('private', 'usage') as can",
    );
    if (rows[0]?.can !== false) {
      throw new RolesError(
        `the user ${rows[0]?.login ?? ''} of READ_DATABASE_URL could read raw ratings, since it owns them, may do what their owner may, or is a superuser: make a login that has no such right`,
      );
    }
  } finally {
    await reader.end();
  }
}
