import { place } from '../../lib/place.svelte.ts';
import { formatLadderQuery, parseLadderQuery, type LadderQuery } from './ladder-query.ts';

/** What the ladder screen shows, read from the address bar and changed only through it. */
class LadderAddress {
  readonly #parsed = $derived(parseLadderQuery(place.search));

  get current(): LadderQuery {
    return this.#parsed;
  }

  href(change: Partial<LadderQuery>): string {
    return '/ladders' + formatLadderQuery(place.search, { ...this.current, ...change });
  }

  go(change: Partial<LadderQuery>, how: { replace?: boolean } = {}): void {
    place.go(this.href(change), how);
  }
}

export const address = new LadderAddress();
