import { fetchJson } from './fetch-json.ts';

/** Asks the API to change something. @throws RequestFailed */
export function sendJson<T>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return fetchJson<T>(path, new AbortController().signal, { method, ...json });
}
