import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

/** What only this machine knows. Made once and kept beside the database. */
export interface Secrets {
  superuserPassword: string;
  ownerPassword: string;
  /** Key of the pseudonyms, hex. */
  key: string;
}

const HEX = /^(?:[0-9a-f]{2}){16,}$/;

function isSecret(value: unknown): value is string {
  return typeof value === 'string' && HEX.test(value);
}

/** Reads the folder's secrets. Errors: EmbeddedError where the file cannot be understood. */
export async function readSecrets(folder: string): Promise<Secrets | undefined> {
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) return undefined;
  const secrets = parseSecrets(await readFile(path, 'utf8'));
  if (secrets) return secrets;
  throw new EmbeddedError(`${path} is not what Plumbline wrote there: put the file back from a backup`);
}

function parseSecrets(text: string): Secrets | undefined {
  try {
    const { superuserPassword, ownerPassword, key } = Object(JSON.parse(text)) as Record<string, unknown>;
    if (!isSecret(superuserPassword) || !isSecret(ownerPassword) || !isSecret(key)) return undefined;
    return { superuserPassword, ownerPassword, key };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Makes the folder's secrets, readable by this user only. Where another process makes them at the same time,
 * the first one's are kept: a link, unlike a rename, never replaces what is there.
 */
export async function makeSecrets(folder: string): Promise<Secrets> {
  const random = (bytes: number): string => randomBytes(bytes).toString('hex');
  const secrets: Secrets = { superuserPassword: random(24), ownerPassword: random(24), key: random(32) };
  const beside = join(folder, `secrets-${random(6)}.json`);
  await writeFile(beside, `${JSON.stringify(secrets, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true, // a key lost in a power cut is lost for ever
  });
  try {
    await link(beside, join(folder, 'secrets.json'));
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const first = await readSecrets(folder);
    if (!first) throw error;
    return first;
  } finally {
    await rm(beside);
  }
}
