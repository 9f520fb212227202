import type { LevelMixRow } from '../../../db/published/list-level-mix.ts';
import { kitagawa } from '../../measures/kitagawa.ts';
import type { ReleasedCounts } from '../../disclosure/released.ts';
import { poolReleased } from '../../disclosure/released.ts';
import { momentsOf } from './moments.ts';
import type { Observation } from './observe.ts';
import { hasColumns } from './open-history.ts';

/** People, or ratings, that count as one level: their weight and mean. */
interface Stratum {
  /** What tells it apart besides its levels: the competency. */
  of: string;
  /** Empty: without a level, or not in the level tables. */
  levelIds: readonly number[];
  weight: number;
  mean: number | null;
}

/**
 * How much of the change of a group's mean between two cycles is another mix of levels (Kitagawa's second term).
 * Of the company, and of divisions that have level tables: exactly, from these, competency by competency; who
 * is not in them counts as a level of its own. Of any other node, whose levels are not published: from its
 * head-counts and the company's mean at each level.
 *
 * Shapes: `mix` holds the head-counts by level of both cycles' publications; where the mix is exact they are not used.
 * Units:  points of the scale. Null: one side has nobody.
 */
export function mixPart(
  before: Observation,
  after: Observation,
  ids: readonly number[],
  mix: readonly LevelMixRow[],
): number | null {
  const isExact = hasColumns(before.view) && hasColumns(after.view);
  const strata = (of: Observation): Stratum[] => (isExact ? unitStrata(of, ids) : teamStrata(of, ids, mix));
  const [first, second] = [strata(before), strata(after)];
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

function unitStrata({ view, read, tables }: Observation, ids: readonly number[]): Stratum[] {
  const asked = view.levelIds && new Set(view.levelIds);
  return ids.flatMap((id) => {
    const whole = tables.get(id);
    if (!whole) return [];
    const columns = read
      .columns(id)
      .filter(({ levelIds }) => !asked || levelIds.every((level) => asked.has(level)));
    const rest = whole.counts.map(
      (count, at) => count - columns.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
    );
    return [...columns, { levelIds: [], counts: rest }].map(({ levelIds, counts }) => {
      const held = momentsOf(counts);
      return { of: `${id}`, levelIds, weight: held?.n ?? 0, mean: held?.mean ?? null };
    });
  });
}

function teamStrata(
  { view, read }: Observation,
  ids: readonly number[],
  mix: readonly LevelMixRow[],
): Stratum[] {
  const { frame, onScale } = view;
  const company = meanOf(read.node(frame.tree.root, ids).released);
  const known = new Set(view.levelIds ?? onScale.levels.map(({ id }) => id));
  const levelMean = new Map(
    onScale.columns.flatMap(({ levelIds }) => {
      const mean = meanOf(read.levels(levelIds, ids).released) ?? company;
      return levelIds.map((id) => [id, mean] as const);
    }),
  );
  return mix
    .filter(({ publicationId, levelId }) => {
      return (
        publicationId === frame.publication.id && (levelId === null ? !view.levelIds : known.has(levelId))
      );
    })
    .map(({ levelId, people }) => ({
      of: '',
      levelIds: levelId === null ? [] : [levelId],
      weight: company === null ? 0 : people,
      mean: (levelId === null ? null : levelMean.get(levelId)) ?? company,
    }));
}

function meanOf(released: readonly ReleasedCounts[]): number | null {
  return released.length > 0 ? (momentsOf(poolReleased(released).counts)?.mean ?? null) : null;
}

function mergeStrata(
  strata: readonly Stratum[],
  keyOf: (stratum: Stratum) => string,
): Map<string, { weight: number; sum: number }> {
  const merged = new Map<string, { weight: number; sum: number }>();
  for (const stratum of strata) {
    const key = keyOf(stratum);
    const held = merged.get(key) ?? { weight: 0, sum: 0 };
    merged.set(key, {
      weight: held.weight + stratum.weight,
      sum: held.sum + stratum.weight * (stratum.mean ?? 0),
    });
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
