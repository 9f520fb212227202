/** What stands in the table by competency: gaps to the prediction, or the ratings as they are. */
export type Show = 'gap' | 'shares';

export function parseShow(search: string): Show {
  return new URLSearchParams(search).get('show') === 'shares' ? 'shares' : 'gap';
}

/**
 * Writes it into a query string whose other parameters stay; the default is left out.
 *
 * @example
 * formatShow('?teams=Larkfield', 'shares') // => '?teams=Larkfield&show=shares'
 */
export function formatShow(search: string, show: Show): string {
  const query = new URLSearchParams(search);
  query.delete('show');
  if (show !== 'gap') query.set('show', show);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
