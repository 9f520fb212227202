import { Refusal } from './refusal.ts';

const CYCLE = /^\d{4}[-A-Za-z0-9]*$/;
const LONGEST = 40;

/** Reads a cycle's key. It begins with its year, so that keys sort in time. */
export function parseCycle(text: string): string | Refusal {
  const key = text.trim();
  if (CYCLE.test(key) && key.length <= LONGEST) return key;
  return new Refusal(
    'expected a cycle that begins with its year and has only letters, digits and hyphens, such as 2026-Q3',
  );
}
