import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { KeptReport } from '../../contract/reports.ts';

/** Beside a report's files: what it is about and how it came to be. */
export const ENTRY = 'entry.json';
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * What is known of a kept report; undefined where there is none, be the id an id or anything else, and where
 * another version of Plumbline wrote the entry in another form: its files stay, and the others are listed.
 *
 * Errors: those of reading and of JSON.parse.
 */
export async function findEntry(folder: string, id: string): Promise<KeptReport | undefined> {
  // Whatever is not an id never becomes a part of a path.
  if (!ID.test(id)) return undefined;
  const text = await readFile(join(folder, id, ENTRY), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // removed, or never there
    throw error;
  });
  const entry: unknown = text === undefined ? undefined : JSON.parse(text);
  return Value.Check(KeptReport, entry) ? entry : undefined;
}
