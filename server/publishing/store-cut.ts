import type { WriteHandle } from '../../db/connect.ts';
import { storeBasis } from '../../db/private/store-basis.ts';
import { storePublication } from '../../db/published/store-publication.ts';
import { RULES_VERSION, type CutRules } from '../disclosure/rules.ts';
import type { CountedCycle, CutCycle } from './build-content.ts';
import type { LevelledTable } from './cut-levels.ts';
import { hashPublication } from './hash-publication.ts';
import { nameCycle } from './name-cycle.ts';
import { summarise, type SourceCoverage } from './summarise.ts';
import { buildSummaries } from './summaries/build-summaries.ts';

export interface PublishReport {
  cycle: string;
  version: number;
  /** SHA-256 of the published tables, hex. */
  hash: string;
  columnScheme: string;
  tables: number;
  coverage: SourceCoverage[];
}

/** Stores a cycle that is counted and cut as the next version of its publication, in the caller's transaction. */
export async function storeCut(
  trx: WriteHandle,
  { id, key }: { id: number; key: string },
  counted: CountedCycle,
  cut: CutCycle,
  rules: CutRules,
): Promise<PublishReport> {
  const { tree, tables, people } = counted;
  const summaries = await buildSummaries(trx, { cycleId: id, tree, tables }, rules);
  const content = { ...cut.content, ...summaries };
  const hash = hashPublication(rules, content, nameCycle(key, counted));
  const coverage = summarise(tree, cut.tables, people);
  const stored = await storePublication(trx, {
    ...content,
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
  await storeBasis(trx, { ...stored, cycleId: id }, cut.tables.flatMap(leftOutCells));
  return {
    cycle: key,
    version: stored.version,
    hash: hash.toString('hex'),
    columnScheme: cut.scheme,
    tables: tables.length,
    coverage,
  };
}

function leftOutCells({ source, competencyId, scaleId, blocks, cut }: LevelledTable) {
  return blocks.flatMap(({ node, kind }, block) =>
    (cut.kept[block] ?? []).flatMap((isKept, column) =>
      isKept
        ? []
        : [
            {
              source,
              competency_id: competencyId,
              scale_id: scaleId,
              team_id: node,
              kind,
              column_id: column + 1,
            },
          ],
    ),
  );
}
