import type { WriteHandle } from '../../../db/connect.ts';
import { countRestated, type RestatedCount, type ShownTable } from '../../../db/private/count-restated.ts';
import { listRestatedRaters, type RestatedRaters } from '../../../db/private/list-restated-raters.ts';
import { addCounts } from '../../disclosure/cells.ts';
import { addRaters, FEWEST_RATERS } from '../../disclosure/rater-set.ts';
import type { LevelRow } from '../../disclosure/level-cells.ts';
import type { Run } from '../../disclosure/restatement.ts';
import { frozenCells, type FrozenShape } from './frozen-cut.ts';

export interface RunsOfTable {
  /** Whether anybody of it ever changed. */
  hasChanged: boolean;
  runs: readonly Run[];
}

/** What is to be read: tables that share their shape, at several versions. */
export interface RunQuestion {
  tables: readonly ShownTable[];
  /** Points of their scale. */
  positions: number;
  /** Last import of each version, oldest first; null for the one to be published. */
  lastImports: readonly (number | null)[];
  /** Whether to count who rated, for one table of peers. */
  countRaters: boolean;
  shape: FrozenShape;
}

/**
 * Reads tables as they were at each version, and sorts their people into runs: those who changed at the same
 * versions in the same tables stand together. Versions are numbered from 1.
 */
export async function readRuns(trx: WriteHandle, question: RunQuestion): Promise<RunsOfTable[]> {
  const { tables, lastImports, positions, countRaters, shape } = question;
  const counts = await countRestated(trx, tables, lastImports);
  const [table] = tables;
  const raters =
    table && countRaters ? await listRestatedRaters(trx, table, lastImports, FEWEST_RATERS) : undefined;
  return tables.map(({ first }, at) => {
    const ofTable = counts.filter((row) => row.table === at);
    const patterns = Map.groupBy(ofTable, ({ pattern }) => pattern);
    const digitsOf = (pattern: string): string =>
      pattern.slice(at * lastImports.length, (at + 1) * lastImports.length);
    const runs = [...patterns].flatMap(([pattern, rows]) =>
      spansOf(digitsOf(pattern), first).flatMap((span) => {
        const stand = rows.filter(({ version }) => version === span[0]);
        if (stand.length === 0) return [];
        const heard = raters?.filter((row) => row.pattern === pattern && row.version === span[0]);
        return [makeRun(span, collectRows(stand, positions), shape, heard)];
      }),
    );
    return { hasChanged: [...patterns.keys()].some((pattern) => digitsOf(pattern).includes('1')), runs };
  });
}

/** '0010' is two spans of versions: [0, 1] and [2, 3], for a table that is shown from the first on. */
function spansOf(digits: string, first: number): number[][] {
  const spans: number[][] = [];
  for (const [version, digit] of Array.from(digits).entries()) {
    if (version < first) continue;
    if (version === first || digit === '1') spans.push([version]);
    else spans.at(-1)?.push(version);
  }
  return spans;
}

function makeRun(
  span: readonly number[],
  rows: readonly LevelRow[],
  shape: FrozenShape,
  heard: readonly RestatedRaters[] | undefined,
): Run {
  const byTeam = Map.groupBy(rows, ({ home }) => home);
  const run = {
    versions: span.map((version) => version + 1),
    homes: shape.blocks.map(({ homes }) => homes.flatMap((home) => sumHome(byTeam.get(home) ?? []))),
    cells: frozenCells(shape, rows),
  };
  if (!heard) return run;
  const byHome = Map.groupBy(heard, ({ teamId }) => teamId);
  const raters = shape.blocks.map(({ homes }) =>
    addRaters(
      new Set(),
      homes.flatMap((home) => byHome.get(home) ?? []).flatMap(({ raterIds }) => raterIds),
    ),
  );
  return { ...run, raters };
}

/** A home's levels together, as a list of one; nothing for a home without anybody. */
function sumHome(rows: readonly LevelRow[]): number[][] {
  const [first] = rows;
  if (!first) return [];
  const sum = first.counts.map(() => 0);
  for (const { counts } of rows) addCounts(sum, counts);
  return [sum];
}

function collectRows(counts: readonly RestatedCount[], positions: number): LevelRow[] {
  const rows = new Map<string, { home: number; level: number | null; counts: number[] }>();
  for (const { teamId, levelId, score, people } of counts) {
    const key = `${teamId} ${levelId ?? ''}`;
    const row = rows.get(key) ?? {
      home: teamId,
      level: levelId,
      counts: new Array<number>(positions).fill(0),
    };
    rows.set(key, row);
    row.counts[score - 1] = people;
  }
  return [...rows.values()];
}
