import { poolReleased, type ReleasedCounts } from '../../disclosure/released.ts';
import { answerCell } from '../answer-cell.ts';
import type { CountedCell } from '../cell.ts';
import { companyRho, type CompanyRho } from '../company-rho.ts';
import type { PooledFigure } from '../figure-measures.ts';
import { pooledDeff } from '../pooled-deff.ts';
import type { Asked, CycleView } from './cycle-view.ts';
import { keepByIds } from './keep-by-ids.ts';
import { momentsOf } from './moments.ts';
import type { HistoryReaders } from './open-history.ts';
import { strataOfMix, strataOfTables, type StrataKind, type Stratum } from './strata.ts';

/** What one cycle shows of the asked group. */
export interface Observation {
  /** Place of its cycle among all, so that a cycle without figures keeps its distance. */
  at: number;
  view: CycleView;
  read: HistoryReaders;
  cell: CountedCell;
  /** What is shown of it, by competency; none where the cell is withheld. */
  tables: ReadonlyMap<number, ReleasedCounts>;
  /** Some of its competencies as one group; null: nothing is shown of any of them. */
  pool: (competencyIds: readonly number[]) => Pooled | null;
  /** The same cut by level. Two cycles are compared by strata of one kind. */
  strata: Readonly<Record<StrataKind, (competencyIds: readonly number[]) => readonly Stratum[]>>;
}

/** Several competencies of one observation as one group. */
export interface Pooled extends PooledFigure {
  /** 1 for one competency: then every rating is another person. */
  deff: number;
  mean: number;
  /** Null where nothing varies. */
  se: number | null;
}

/** Answers the question in every cycle, about all of the asked competencies or about one. */
export function observe(
  { team, source, views }: Asked,
  readers: readonly HistoryReaders[],
  only?: number,
): Observation[] {
  return views.flatMap((view, at) => {
    const read = readers[at];
    return read ? [observeCycle({ at, view, read }, { team, source, only })] : [];
  });
}

function observeCycle(
  where: Pick<Observation, 'at' | 'view' | 'read'>,
  { team, source, only }: { team: string | null; source: Asked['source']; only: number | undefined },
): Observation {
  const { view, read } = where;
  const { frame, node, levelIds, onScale } = view;
  const held = view.competencies.filter(({ competencyId }) => only === undefined || competencyId === only);
  const key = { team, level: null, competency: only === undefined ? null : (held[0]?.competency ?? null) };
  const rho = companyRho(frame, { source, scaleId: view.scale?.id ?? 0 });
  if (!node || held.length === 0 || levelIds?.length === 0) {
    const cell: CountedCell = { ...key, withheld: 'no ratings', of: 0, nearest: [] };
    return { ...where, cell, ...openTables(where, new Map(), rho) };
  }

  const competencyIds = held.map(({ competencyId }) => competencyId);
  const cell = answerCell({ frame, onScale, rho }, read, { key, nodes: [node], levelIds, competencyIds });
  if ('withheld' in cell) return { ...where, cell, ...openTables(where, new Map(), rho) };
  const partsOf = (id: number): readonly ReleasedCounts[] =>
    (levelIds ? read.levels(levelIds, [id], [node]) : read.node(node, [id])).released;
  const tables = new Map(
    competencyIds.flatMap((id) => {
      const [shown] = partsOf(id);
      return shown ? [[id, shown] as const] : [];
    }),
  );
  return { ...where, cell, ...openTables(where, tables, rho) };
}

/** What is pooled or cut by level is so once for each choice of competencies. */
function openTables(
  { view, read }: Pick<Observation, 'view' | 'read'>,
  tables: Observation['tables'],
  rho: CompanyRho,
): Pick<Observation, 'tables' | 'pool' | 'strata'> {
  return {
    tables,
    pool: keepByIds((ids) => poolOver({ read, tables, rho }, ids)),
    strata: {
      tables: keepByIds((ids) => strataOfTables({ view, read, tables }, ids)),
      mix: keepByIds((ids) => strataOfMix({ view, read }, ids)),
    },
  };
}

/**
 * The group over some competencies, with the error of its mean: of one, s/√n; of several, that of the company's
 * variance with the design effect of ratings that cluster in people (STATISTICS.md, section 2).
 */
function poolOver(
  { read, tables, rho }: Pick<Observation, 'read' | 'tables'> & { rho: CompanyRho },
  ids: readonly number[],
): Pooled | null {
  const parts = ids.flatMap((id) => tables.get(id) ?? []);
  if (parts.length === 0) return null;
  const { people, counts } = poolReleased(parts);
  const all = momentsOf(counts);
  if (!all) return null;
  const { n, mean } = all;
  const deff = pooledDeff({ people, ratings: n }, rho.score);
  const companyVariance = parts.length > 1 ? (read.company.moments(ids)?.variance ?? null) : null;
  const variance = companyVariance ?? all.variance;
  const se = variance > 0 ? Math.sqrt((variance * deff) / n) : null;
  return { people, counts, rho, companyVariance, deff, mean, se };
}
