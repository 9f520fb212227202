import type { TextChange } from '../../../../server/contract/ladder-diff.ts';

type Plain = Exclude<TextChange, { kind: 'reworded' }>;
export type Reworded = Extract<TextChange, { kind: 'reworded' }>;

/** Texts by what became of them, each kind in the order of the API. */
export interface ChangeGroups {
  reworded: Reworded[];
  added: Plain[];
  dropped: Plain[];
  carried: Plain[];
  unchanged: Plain[];
}

export function groupChanges(changes: readonly TextChange[]): ChangeGroups {
  const groups: ChangeGroups = { reworded: [], added: [], dropped: [], carried: [], unchanged: [] };
  for (const change of changes) {
    if (change.kind === 'reworded') groups.reworded.push(change);
    else groups[change.kind].push(change);
  }
  return groups;
}

/** How many of each kind. */
export function countChanges(changes: readonly TextChange[]): Record<TextChange['kind'], number> {
  const counts = { reworded: 0, added: 0, dropped: 0, carried: 0, unchanged: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
