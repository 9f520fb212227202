import { fetchJson } from './fetch-json.ts';

const MOST = 60; // replies of some 20 kB

type Turn = ReadonlyMap<string, string | undefined>;

/** Oldest use first. A publication is frozen, so what was answered once stays true while the page is open. */
const answered = new Map<string, unknown>();

/** What the screen shows the answers to, or waits for. */
const asked = new Set<string>();

/** Asked before anybody wanted it; undefined where nothing came. */
const ahead = new Map<string, Promise<unknown>>();

/**
 * Asks the API for published figures, or gives what it answered to the same question before.
 *
 * @param signal aborts when the answer is no longer shown
 *
 * @throws RequestFailed
 */
export async function askOnce<T>(path: string, signal: AbortSignal): Promise<T> {
  note(path, signal);
  const reply = answered.get(path) ?? (await ask<T>(path, ahead.get(path), signal));
  answered.delete(path);
  answered.set(path, reply);
  const [oldest] = answered.keys();
  if (answered.size > MOST && oldest !== undefined) answered.delete(oldest);
  return reply as T; // what was kept under a path is the answer to it
}

/**
 * Asks the API what a screen shows beside published figures: anew each time.
 *
 * @param signal aborts when the answer is no longer shown
 *
 * @throws RequestFailed
 */
export function askNow<T>(path: string, signal: AbortSignal): Promise<T> {
  note(path, signal);
  const coming = ahead.get(path);
  ahead.delete(path);
  return ask(path, coming, signal);
}

/**
 * Asks the questions of the screen about other cycles, while it is not known yet what can be looked at there. A
 * guess: where a cycle has other teams or sources the screen will ask something else.
 *
 * @param turn the other cycle of each that the questions are about or set against; undefined where there is none
 */
export function askAhead(turn: Turn, signal: AbortSignal): void {
  ahead.clear(); // guessed of a cycle that is looked at no more
  for (const path of asked) {
    const other = turnPath(path, turn);
    if (other === path || answered.has(other)) continue;
    // Who wants it after a failure asks once more, and is told what is the matter.
    ahead.set(
      other,
      fetchJson(other, signal).catch(() => undefined),
    );
  }
}

/** After a cycle was published anew: the same question has another answer now. */
export function forgetAnswers(): void {
  answered.clear();
  ahead.clear();
}

/** What is ahead under a path is the answer to it; for nothing it does not wait, so that another question goes out at once. */
async function ask<T>(path: string, coming: Promise<unknown> | undefined, signal: AbortSignal): Promise<T> {
  const early = coming && (await coming);
  return (early ?? (await fetchJson<T>(path, signal))) as T;
}

function note(path: string, signal: AbortSignal): void {
  if (signal.aborted) return;
  asked.add(path);
  signal.addEventListener('abort', () => asked.delete(path), { once: true });
}

/** The same question with other cycles in it. */
function turnPath(path: string, turn: Turn): string {
  const [route = '', search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  for (const [name, before] of CYCLES) {
    const value = query.get(name);
    const cycle = value?.startsWith(before) ? value.slice(before.length) : undefined;
    if (cycle === undefined || !turn.has(cycle)) continue;
    const other = turn.get(cycle);
    if (other === undefined) query.delete(name);
    else query.set(name, before + other);
  }
  return query.size === 0 ? path : `${route}?${query.toString()}`;
}

/** Where a question names a cycle, and what stands before it there. */
const CYCLES = [
  ['cycle', ''],
  ['to', ''],
  ['against', 'cycle:'],
] as const;
