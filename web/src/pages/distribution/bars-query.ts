/** Where bars start: at the left, or around the middle of the scale. */
export type Bars = 'left' | 'centred';

export function parseBars(search: string): Bars {
  return new URLSearchParams(search).get('bars') === 'centred' ? 'centred' : 'left';
}

/**
 * Writes it into a query string whose other parameters stay; the default is left out.
 *
 * @example
 * formatBars('?by=level', 'centred') // => '?by=level&bars=centred'
 */
export function formatBars(search: string, bars: Bars): string {
  const query = new URLSearchParams(search);
  query.delete('bars');
  if (bars !== 'left') query.set('bars', bars);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
