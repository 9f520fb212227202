/** What the table of teams can be ordered by. */
export const SORT_KEYS = ['team', 'unit', 'people', 'raw', 'expected', 'gap', 'shrunken', 'q'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  down: boolean;
}

/** Highest shrunken gap first: ranking is by the shrunken value only. */
const DEFAULT_SORT: Sort = { key: 'shrunken', down: true };

const isSortKey = (word: string): word is SortKey => (SORT_KEYS as readonly string[]).includes(word);

/** Reads the order from a query string: `sort=people`, or `sort=-people` for highest first. */
export function parseSort(search: string): Sort {
  const word = new URLSearchParams(search).get('sort') ?? '';
  const key = word.replace(/^-/, '');
  return isSortKey(key) ? { key, down: word.startsWith('-') } : DEFAULT_SORT;
}

/**
 * Writes an order into a query string whose other parameters stay; the default is left out.
 *
 * @example
 * formatSort('?cycle=2026-Q3', { key: 'people', down: true }) // => '?cycle=2026-Q3&sort=-people'
 */
export function formatSort(search: string, { key, down }: Sort): string {
  const query = new URLSearchParams(search);
  query.delete('sort');
  if (key !== DEFAULT_SORT.key || down !== DEFAULT_SORT.down) query.set('sort', `${down ? '-' : ''}${key}`);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
