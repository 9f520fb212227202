/** Answers hold no more teams than this (server/contract/compare.ts). */
export const MOST_TEAMS = 6;

/** Paths of the teams that an address sets side by side, in its order; empty where it names none. */
export function parseTeams(search: string): string[] {
  const paths = new URLSearchParams(search).getAll('teams').map((path) => path.trim());
  return [...new Set(paths)].filter(Boolean);
}

/**
 * Writes teams into a query string whose other parameters stay.
 *
 * @example
 * formatTeams('?cycle=2026-Q3', ['Larkfield', 'Larkfield / Platform'])
 * // => '?cycle=2026-Q3&teams=Larkfield&teams=Larkfield+%2F+Platform'
 */
export function formatTeams(search: string, paths: readonly string[]): string {
  const query = new URLSearchParams(search);
  query.delete('teams');
  for (const path of paths) query.append('teams', path);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
