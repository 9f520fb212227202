import type { TextChange } from '../contract/ladder-diff.ts';
import { matchTexts } from './match-texts.ts';

/** A text and, where it is not the compared level's own, the level between the two that says it. */
export interface SaidText {
  text: string;
  level: string | null;
}

/**
 * What becomes of each text on the way from one list to the other, in the second list's order; what is not in
 * it stands where it stood among those that are.
 *
 * @param alone what to call a text that only the first list or only the second has
 */
export function textChanges(
  from: readonly SaidText[],
  to: readonly SaidText[],
  alone: { from: 'dropped' | 'carried'; to: 'added' | 'carried' },
): TextChange[] {
  const matches = matchTexts(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  );
  const byFrom = new Map(matches.map((match) => [match.from, match]));
  const byTo = new Map(matches.map((match) => [match.to, match]));

  const changes: TextChange[] = [];
  const shown = new Set<number>();
  /** The unmatched ones that stand right before `index` in the first list. */
  const showBefore = (index: number): void => {
    let first = index;
    while (first > 0 && !byFrom.has(first - 1) && !shown.has(first - 1)) first -= 1;
    for (let i = first; i < index; i += 1) {
      const said = from[i];
      if (said) changes.push({ kind: alone.from, ...said });
      shown.add(i);
    }
  };
  for (const [index, said] of to.entries()) {
    const match = byTo.get(index);
    if (!match) {
      changes.push({ kind: alone.to, ...said });
      continue;
    }
    showBefore(match.from);
    changes.push(
      match.rewording
        ? {
            kind: 'reworded',
            from: from[match.from]?.text ?? '',
            to: said.text,
            ...match.rewording,
            level: said.level,
          }
        : { kind: 'unchanged', ...said },
    );
  }
  for (const [index, said] of from.entries()) {
    if (!byFrom.has(index) && !shown.has(index)) changes.push({ kind: alone.from, ...said });
  }
  return changes;
}
