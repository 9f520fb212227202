import type { WriteHandle } from '../../../db/connect.ts';
import type { Column } from '../../disclosure/column-schemes.ts';
import { openColumns } from '../../disclosure/find-column.ts';
import { levelCells } from '../../disclosure/level-cells.ts';
import { sharedLevelCut } from '../../disclosure/level-cut.ts';
import { findObstacles, type Obstacle } from '../../disclosure/restatement.ts';
import type { Rules } from '../../disclosure/rules.ts';
import type { Block } from '../../disclosure/team-cut.ts';
import type { TreeNode } from '../../disclosure/tree-order.ts';
import type { CountedTable } from '../counted-table.ts';
import type { LevelledTable } from '../cut-levels.ts';
import { cutTeams, shareKey } from '../cut-teams.ts';
import { frozenCut, keptCells, type FrozenShape } from './frozen-cut.ts';
import type { FrozenCycle } from './frozen-cycle.ts';
import { readRuns } from './read-runs.ts';

/** Tables that share their blocks, and everything that says how they may be shown again. */
export interface Group {
  cycleId: number;
  tables: readonly CountedTable[];
  tree: readonly TreeNode[];
  columns: readonly Column[];
  frozen: FrozenCycle;
  rules: Rules;
  /** Whether any rating of them was added or replaced since the first version. */
  hasChanged: boolean;
}

export interface RestatedGroup {
  tables: LevelledTable[];
  obstacles: { table: CountedTable; block: Block; obstacle: Obstacle }[];
}

/**
 * Puts today's ratings of a group of tables into the blocks and columns that it has had since its first version,
 * or says what forbids it. Tables that no version has shown yet are cut as on a first publication: their scores
 * are unknowns of their own.
 *
 * Where only the levels would give somebody away, the table is shown without its level columns.
 */
export async function restateGroup(trx: WriteHandle, group: Group): Promise<RestatedGroup> {
  const shape = shapeOf(group);
  if (shape.blocks.length === 0) return { tables: cutAnew(group), obstacles: [] };
  const versions = group.frozen.versions.map((_, index) => index + 1);
  const next = versions.length + 1;
  const isNew = group.tables.some((table) => firstVersion(group.frozen, table) === next);
  const answers = group.hasChanged || isNew ? await readAll(trx, group, shape) : [];

  const obstacles: RestatedGroup['obstacles'] = [];
  const tables = group.tables.map((table, index) => {
    const levelled = versionsWithLevels(group.frozen, table);
    const answer = answers[index];
    const first = firstVersion(group.frozen, table);
    if (!answer || (first < next && !answer.hasChanged)) {
      return levelledTable(table, shape, levelled.includes(versions.length));
    }
    const restated = { versions: [...versions, next].slice(first - 1), runs: answer.runs };
    const withLevels = findObstacles({ ...restated, levelled: [...levelled, next] }, group.rules);
    if (withLevels.length === 0) return levelledTable(table, shape, true);
    const without = findObstacles({ ...restated, levelled }, group.rules);
    for (const obstacle of without) {
      const block = shape.blocks[obstacle.block];
      if (block) obstacles.push({ table, block, obstacle });
    }
    return levelledTable(table, shape, false);
  });
  return { tables, obstacles };
}

function readAll(trx: WriteHandle, { tables, cycleId, frozen }: Group, shape: FrozenShape) {
  return readRuns(trx, {
    // Counting several raters as one vote is right where there is one, too.
    tables: tables.map((table) => ({
      cycleId,
      source: table.source,
      competencyId: table.competencyId,
      scaleId: table.scaleId,
      first: firstVersion(frozen, table) - 1,
      severalRaters: true,
    })),
    countRaters: tables[0]?.raters !== undefined,
    positions: tables[0]?.labels.length ?? 0,
    lastImports: [...frozen.versions.map(({ lastImport }) => lastImport), null],
    shape,
  });
}

function shapeOf({ tables, columns, frozen }: Group): FrozenShape {
  const isOurs = (of: Pick<CountedTable, 'source' | 'competencyId' | 'scaleId'>): boolean =>
    tables.some((table) => shareKey(table) === shareKey(of));
  const blocks = new Map<string, Block>();
  for (const { node, kind, homes } of frozen.blocks.filter(isOurs)) {
    blocks.set(`${node} ${kind}`, { node, kind, homes });
  }
  const list = [...blocks.values()];
  const leftOut = frozen.leftOut.filter(({ source, competency_id, scale_id }) =>
    isOurs({ source, competencyId: competency_id, scaleId: scale_id }),
  );
  return { blocks: list, columns, kept: keptCells(list, columns, leftOut) };
}

/** Number, from 1, of the version that showed a table first; the next one's where none has. */
function firstVersion({ versions, blocks }: FrozenCycle, table: CountedTable): number {
  const shown = blocks.filter(
    (block) =>
      block.source === table.source &&
      block.competencyId === table.competencyId &&
      block.scaleId === table.scaleId,
  );
  const first = Math.min(...shown.map(({ version }) => version));
  const index = versions.findIndex(({ version }) => version === first);
  return index < 0 ? versions.length + 1 : index + 1;
}

/** Versions, from 1, whose level columns of a table are shown. */
function versionsWithLevels({ versions, levelled }: FrozenCycle, table: CountedTable): number[] {
  return versions.flatMap(({ version }, index) =>
    levelled.some(
      (each) =>
        each.version === version &&
        each.source === table.source &&
        each.competencyId === table.competencyId &&
        each.scaleId === table.scaleId,
    )
      ? [index + 1]
      : [],
  );
}

function levelledTable(table: CountedTable, shape: FrozenShape, levels: boolean): LevelledTable {
  return { ...table, blocks: shape.blocks, cut: frozenCut(shape, table.rows, levels) };
}

function cutAnew({ tree, tables, columns, rules }: Group): LevelledTable[] {
  const columnOf = openColumns(columns);
  const blocked = cutTeams(tree, tables, rules);
  const cuts = sharedLevelCut(
    blocked.map(({ blocks, rows }) =>
      levelCells(
        blocks,
        columns,
        rows.map((row) =>
          row.level !== null && columnOf(row.home, row.level) === undefined ? { ...row, level: null } : row,
        ),
      ),
    ),
    rules,
  );
  return blocked.flatMap((table, index) => {
    const cut = cuts[index];
    return cut ? [{ ...table, cut }] : [];
  });
}
