import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { KeptReport } from '../../contract/reports.ts';

/** Beside a report's files: what it is about and how it came to be. */
export const ENTRY = 'entry.json';
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * What is known of a kept report; undefined where there is none, be the id an id or anything else.
 *
 * Errors: those of reading and of JSON.parse, and of Value.Parse where an entry was changed by hand.
 */
export async function findEntry(folder: string, id: string): Promise<KeptReport | undefined> {
  // Whatever is not an id never becomes a part of a path.
  if (!ID.test(id)) return undefined;
  const text = await readFile(join(folder, id, ENTRY), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // removed, or never there
    throw error;
  });
  return text === undefined ? undefined : Value.Parse(KeptReport, JSON.parse(text));
}
