import { createHash } from 'node:crypto';
import type { NewLadder } from './new-ladder.ts';

/**
 * SHA-256 of what a ladder says. The order in which a reader fills the fields does not count; the order of
 * lists does.
 */
export function hashLadder(ladder: NewLadder): Buffer {
  const levels = ladder.levels.map((level) => ({ ...level, attributes: level.attributes ?? [] }));
  return createHash('sha256')
    .update(JSON.stringify({ ...ladder, levels }, sortFields))
    .digest();
}

function sortFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
