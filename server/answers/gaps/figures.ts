import type { ReadHandle } from '../../../db/connect.ts';
import { listAllBlocks } from '../../../db/published/list-all-blocks.ts';
import { listHomeLevels, type TablesOfScale } from '../../../db/published/list-home-levels.ts';
import { listLevelRows } from '../../../db/published/list-level-rows.ts';
import type { TableRow } from '../../../db/published/list-tables.ts';
import type { ReleasedCounts } from '../../disclosure/released.ts';
import { gapAgainst, type AdjustedGap } from '../../measures/gap-against.ts';
import { companyRho, type CompanyRho } from '../company-rho.ts';
import type { Frame } from '../frame.ts';
import { levelsOnScale } from '../levels-on-scale.ts';
import { tablesOnScale } from '../view.ts';
import { buildLevelReference } from './level-reference.ts';
import { countHomes, uniteUpwards } from './unite-upwards.ts';

/** What one competency's table says of one node. */
export interface Figure {
  /** People rated there. */
  of: number;
  /** Null where nobody of it may be shown. */
  shown: ShownFigure | null;
}

export interface ShownFigure {
  released: ReleasedCounts;
  gap: AdjustedGap;
}

/** Every node's figures in all tables of one source and scale. */
export interface Figures {
  /** Competencies in the order of the publication. */
  tables: readonly TableRow[];
  /** How alike one person's ratings of the source are. */
  rho: CompanyRho;
  /** By competency, then by node; a node without ratings has none. */
  of: ReadonlyMap<number, ReadonlyMap<number, Figure>>;
}

/**
 * Reads the figures of every node: its largest union of blocks, set against what the company's ratings predict
 * for the levels of exactly the people in these blocks (STATISTICS.md, M9). Three queries, whatever the size.
 */
export async function readFigures(db: ReadHandle, frame: Frame, asked: TablesOfScale): Promise<Figures> {
  const tables = tablesOnScale(frame, asked);
  const competencyIds = tables.map((table) => table.competencyId);
  const [blocks, homes, levelRows] = await Promise.all([
    listAllBlocks(db, asked),
    listHomeLevels(db, asked),
    listLevelRows(db, { ...asked, competencyIds }),
  ]);
  const blocksOf = new Map(blocks.map((row) => [row.competencyId, row.blocks]));
  const homesOf = new Map(homes.map((row) => [row.competencyId, row.packed]));
  const { columns } = levelsOnScale(frame, asked.scaleId);

  const of = competencyIds.map((id) => {
    const held = blocksOf.get(id) ?? [];
    const company = held.reduce(
      (sum, [, , counts]) => sum.map((n, at) => n + (counts[at] ?? 0)),
      [...(held[0]?.[2] ?? [])].fill(0),
    );
    const reference = buildLevelReference(
      columns,
      levelRows.filter((row) => row.competencyId === id),
      company,
    );
    const people = countHomes(homesOf.get(id) ?? [], reference);
    const nodes = uniteUpwards(frame, held, people);
    const figures = [...nodes].map(([nodeId, node]): [number, Figure] => {
      if (!node.united) return [nodeId, { of: node.of, shown: null }];
      const gap = gapAgainst(node.united.counts, node.mix, reference.levels);
      if (!gap)
        throw new Error(`node ${nodeId} has people in competency ${id} at a level without a reference`);
      return [nodeId, { of: node.of, shown: { released: node.united, gap } }];
    });
    return [id, new Map(figures)] as const;
  });
  return { tables, rho: companyRho(frame, asked), of: new Map(of) };
}
