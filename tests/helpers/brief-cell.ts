import type { Cell, Nearest } from '../../server/contract/distribution.ts';

/** [key, counts, 'people of asked'], or [key, reason, people asked about, ...nearest answers]. */
export type Brief = [
  key: string,
  what: readonly number[] | string,
  coverage: string | number,
  ...nearest: string[],
];

/** A cell without its intervals: what a test works out by hand. Its key is whatever is not pooled. */
export function brief(cell: Cell): Brief {
  const key = [cell.team, cell.level, cell.competency].filter((part) => part !== null).join(' | ');
  if ('withheld' in cell) return [key, cell.withheld, cell.of, ...cell.nearest.map(inWords)];
  return [key, cell.counts, `${cell.coverage.people} of ${cell.coverage.of}`];
}

function inWords({ team, level }: Nearest): string {
  return `${team ?? 'company'}, ${level?.join(' + ') ?? 'all levels'}`;
}
