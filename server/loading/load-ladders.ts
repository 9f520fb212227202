import type { WriteHandle } from '../../db/connect.ts';
import { checkStorable } from './check-storable.ts';
import { LadderError } from './ladder-error.ts';
import { readLadders } from '../ladders/read-ladders.ts';
import { storeLadders, type LoadedLadder, type StoreOptions } from './store-ladders.ts';

export { LadderError };

/**
 * Reads ladders and stores each that is new or changed as a version: all or none.
 *
 * Errors: LadderError where one cannot be read or stored, or would drop what ratings use (store-ladders.ts).
 */
export async function loadLadders(
  db: WriteHandle,
  paths: string[],
  options: StoreOptions = {},
): Promise<LoadedLadder[]> {
  const { ladders, problems } = await readLadders(paths);
  const errors = [...problems.filter((problem) => problem.severity === 'error'), ...checkStorable(ladders)];
  if (errors.length > 0 || ladders.length === 0) throw new LadderError(errors);
  return storeLadders(db, ladders.map(withStorableText), options);
}

/** Postgres takes no zero character and no half of a surrogate pair; both become the sign for what cannot be read. */
function withStorableText<T>(value: T): T {
  const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
  const cleanPart = (_key: string, part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [clean(key), each]));
  };
  return JSON.parse(JSON.stringify(value, cleanPart)) as T;
}
