import type { ReleasedCounts } from '../../disclosure/released.ts';
import type { CycleView } from './cycle-view.ts';
import { momentsOf } from './moments.ts';
import type { HistoryReaders } from './open-history.ts';

/** People, or ratings, that count as one level: their weight and mean. */
export interface Stratum {
  /** What tells it apart besides its levels: the competency. */
  of: string;
  /** Empty: without a level, or not in the level tables. */
  levelIds: readonly number[];
  weight: number;
  mean: number | null;
}

/** A group in one cycle: what of it was there, what is published of it, and what is shown by competency. */
interface Group {
  view: CycleView;
  read: HistoryReaders;
  tables: ReadonlyMap<number, ReleasedCounts>;
}

/** From a node's own level tables, or from its head-counts. */
export type StrataKind = 'tables' | 'mix';

/** A group cut by level in each competency, by its own level tables; who is not in them is a stratum as well. */
export function strataOfTables({ view, read, tables }: Group, ids: readonly number[]): Stratum[] {
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

/** A group cut by level, by its head-counts, each level with the company's mean. */
export function strataOfMix({ view, read }: Omit<Group, 'tables'>, ids: readonly number[]): Stratum[] {
  const company = read.company.moments(ids)?.mean ?? null;
  const known = new Set(view.levelIds ?? view.onScale.levels.map(({ id }) => id));
  const levelMean = read.company.levelMeans(ids);
  return read.mix
    .filter(({ levelId }) => (levelId === null ? !view.levelIds : known.has(levelId)))
    .map(({ levelId, people }) => ({
      of: '',
      levelIds: levelId === null ? [] : [levelId],
      weight: company === null ? 0 : people,
      mean: (levelId === null ? null : levelMean.get(levelId)) ?? company,
    }));
}
