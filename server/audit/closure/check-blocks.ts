import type { Rules } from '../../disclosure/rules.ts';
import type { TableTarget } from '../build-target.ts';

/**
 * Sentences about blocks and columns of one table that do not obey its publication's rules: fewer than k people,
 * fewer than d off the most common score, or counts that are not the people (DISCLOSURE.md, rule 1). A column only
 * has to have two scores; the rest of what it needs is what the attack tries.
 */
export function checkBlocks({ blocks, figures }: TableTarget, { k, d }: Rules): string[] {
  const columns = figures.filter(({ column }) => column !== undefined);
  return [
    ...blocks.flatMap(({ node, counts, people }) =>
      check(`the block at ${node}`, counts, people, { k, off: d }),
    ),
    ...columns.flatMap(({ node, column, counts }) =>
      check(`${node}, ${column ?? ''}`, counts, sum(counts), { k, off: 1 }),
    ),
  ];
}

function check(
  what: string,
  counts: readonly number[],
  people: number,
  { k, off }: { k: number; off: number },
): string[] {
  const faults: string[] = [];
  if (people < k) faults.push(`${what} has ${people} people; expected at least ${k}`);
  if (people - Math.max(...counts) < off) {
    faults.push(
      `${what} has ${people - Math.max(...counts)} people off its most common score; expected ${off} or more`,
    );
  }
  if (sum(counts) !== people) faults.push(`${what} has ${people} people and ${sum(counts)} ratings`);
  return faults;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
