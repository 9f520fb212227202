import { kitagawa } from '../../measures/kitagawa.ts';
import type { Observation } from './observe.ts';
import { hasColumns } from './open-history.ts';
import type { Stratum } from './strata.ts';

/**
 * How much of the change of a group's mean between two cycles is another mix of levels (Kitagawa's second term).
 * Of the company, and of divisions that have level tables: exactly, from these, competency by competency; who
 * is not in them counts as a level of its own. Of any other node, whose levels are not published: from its
 * head-counts and the company's mean at each level.
 *
 * Units:  points of the scale. Null: one side has nobody.
 */
export function mixPart(before: Observation, after: Observation, ids: readonly number[]): number | null {
  const kind = hasColumns(before.view) && hasColumns(after.view) ? 'tables' : 'mix';
  const [first, second] = [before.strata[kind](ids), after.strata[kind](ids)];
  const groupOf = joinOverlapping([...first, ...second].map(({ levelIds }) => levelIds));
  const keyOf = ({ of, levelIds }: Stratum): string => `${of} ${groupOf(levelIds)}`;
  const [from, to] = [mergeStrata(first, keyOf), mergeStrata(second, keyOf)];
  const keys = [...new Set([...from.keys(), ...to.keys()])];
  const side = (held: Map<string, { weight: number; sum: number }>) => ({
    weights: keys.map((key) => held.get(key)?.weight ?? 0),
    means: keys.map((key) => {
      const stratum = held.get(key);
      return stratum && stratum.weight > 0 ? stratum.sum / stratum.weight : null;
    }),
  });
  return kitagawa(side(from), side(to))?.mix ?? null;
}

function mergeStrata(
  strata: readonly Stratum[],
  keyOf: (stratum: Stratum) => string,
): Map<string, { weight: number; sum: number }> {
  const merged = new Map<string, { weight: number; sum: number }>();
  for (const stratum of strata) {
    const key = keyOf(stratum);
    let held = merged.get(key);
    if (!held) merged.set(key, (held = { weight: 0, sum: 0 }));
    held.weight += stratum.weight;
    held.sum += stratum.weight * (stratum.mean ?? 0);
  }
  return merged;
}

/**
 * Two publications may cut levels into other columns: those that share a level are one group, so that both are
 * counted by the finest cut that they have in common. Gives the group of a column; of no level, -1.
 */
function joinOverlapping(columns: readonly (readonly number[])[]): (levelIds: readonly number[]) => number {
  const leader = new Map<number, number>();
  const find = (id: number): number => {
    const above = leader.get(id) ?? id;
    return above === id ? id : find(above);
  };
  for (const [first, ...others] of columns) {
    if (first === undefined) continue;
    for (const id of others) leader.set(find(id), find(first));
  }
  return ([first]) => (first === undefined ? -1 : find(first));
}
