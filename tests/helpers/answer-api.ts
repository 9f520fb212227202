import { afterEach, beforeEach } from 'vitest';
import { place } from '../../web/src/lib/place.svelte.ts';
import { answer } from '../fixtures/web/answer.ts';

/**
 * Answers the API's addresses in every test of a file, and puts network and address back after each. The network
 * is the edge here: everything of ours runs. `reply` gives a screen's own body; undefined is left to
 * the company of larkfield.ts, and what that does not know to the real network.
 */
export function answerApi(reply: (url: URL) => unknown): void {
  const home = location.pathname + location.search;
  const realFetch = globalThis.fetch;
  beforeEach(() => {
    globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input), location.href);
      const body = reply(url) ?? answer(url.href);
      return body === undefined ? realFetch(input, init) : Response.json(body);
    };
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    place.go(home);
  });
}
