import type { WriteHandle } from '../../db/connect.ts';
import { storeBasis, type LeftOutCell } from '../../db/private/store-basis.ts';
import { storePublication } from '../../db/published/store-publication.ts';
import { RULES_VERSION, type CutRules } from '../disclosure/rules.ts';
import type { CountedCycle, CutCycle } from './build-content.ts';
import type { LevelledTable } from './cut-levels.ts';
import { hashPublication } from './hash-publication.ts';
import { nameCycle } from './name-cycle.ts';
import { publishedRows } from './published-rows.ts';
import { summarise, type SourceCoverage } from './summarise.ts';
import type { Summaries } from './summaries/build-summaries.ts';

export interface PublishReport {
  cycle: string;
  version: number;
  /** SHA-256 of the published tables, hex. */
  hash: string;
  columnScheme: string;
  tables: number;
  coverage: SourceCoverage[];
}

/** Stores a cycle that is counted, cut and summed up as the next version of its publication, in the caller's transaction. */
export async function storeCut(
  trx: WriteHandle,
  { id, key }: { id: number; key: string },
  counted: CountedCycle,
  { summaries, ...cut }: CutCycle & { summaries: Summaries },
  rules: CutRules,
): Promise<PublishReport> {
  const { tree, tables, people } = counted;
  const hash = hashPublication(rules, cut.content, summaries, nameCycle(key, counted));
  const coverage = summarise(tree, cut.tables, people);
  const stored = await storePublication(trx, {
    ...publishedRows(cut.content),
    ...summaries,
    level_columns: cut.content.level_columns,
    levels: cut.content.levels,
    cycle_id: id,
    k: rules.k,
    d: rules.d,
    insider: rules.insider,
    rules_version: RULES_VERSION,
    column_scheme: cut.scheme,
    summary: { coverage },
    hash,
    team_ids: tree.map((node) => node.id),
  });
  await storeBasis(trx, { ...stored, cycleId: id }, leftOutCells(cut.tables));
  return {
    cycle: key,
    version: stored.version,
    hash: hash.toString('hex'),
    columnScheme: cut.scheme,
    tables: tables.length,
    coverage,
  };
}

function* leftOutCells(tables: readonly LevelledTable[]): Generator<LeftOutCell> {
  for (const { source, competencyId: competency_id, scaleId: scale_id, blocks, cut } of tables) {
    for (const [block, { node: team_id, kind }] of blocks.entries()) {
      for (const [column, isKept] of (cut.kept[block] ?? []).entries()) {
        if (!isKept) yield { source, competency_id, scale_id, team_id, kind, column_id: column + 1 };
      }
    }
  }
}
