import { fetchJson } from './fetch-json.ts';

const MOST = 60; // replies of some 20 kB

/** Oldest use first. A publication is frozen, so what was answered once stays true while the page is open. */
const answered = new Map<string, unknown>();

/**
 * Asks the API for published figures, or gives what it answered to the same question before.
 *
 * @throws RequestFailed
 */
export async function askOnce<T>(path: string, signal: AbortSignal): Promise<T> {
  const reply = answered.get(path) ?? (await fetchJson<T>(path, signal));
  answered.delete(path);
  answered.set(path, reply);
  const [oldest] = answered.keys();
  if (answered.size > MOST && oldest !== undefined) answered.delete(oldest);
  return reply as T; // what was kept under a path is the answer to it
}

/** After a cycle was published anew: the same question has another answer now. */
export function forgetAnswers(): void {
  answered.clear();
}
