import type { Problem } from '../../../server/contract/problem.ts';
import { m } from './messages.ts';

/** An answer that did not come, in words for the reader. `status` is 0 where there was no answer at all. */
class RequestFailed extends Error {
  readonly status: number;
  constructor(message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/**
 * Asks the API and trusts its contract for the shape of the answer.
 *
 * @param what method and body, where it is not a plain question
 *
 * @throws RequestFailed with the API's own sentence, or with what to do where it gave none;
 *   the signal's reason (an AbortError) if the caller gave up
 */
export async function fetchJson<T>(path: string, signal: AbortSignal, what: Sent = {}): Promise<T> {
  const headers = { accept: 'application/json', ...what.headers };
  const response = await fetch(path, { ...what, signal, headers }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new RequestFailed(m.error.noServer, 0, error);
  });
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new RequestFailed(m.error.noJson(response.status), response.status, error);
  });
  if (response.ok) return body as T;
  throw new RequestFailed(isProblem(body) ? body.message : m.error.noJson(response.status), response.status);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';
}
