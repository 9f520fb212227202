import type { WriteHandle } from '../../db/connect.ts';
import type { CutRules, Rules } from '../disclosure/rules.ts';
import { buildContent, type CountedCycle, type CutCycle } from '../publishing/build-content.ts';
import { readCountedCycle } from '../publishing/read-counted-cycle.ts';
import { tableKey, type AnswerBook } from './answers.ts';
import type { Organisation } from './organisation.ts';

/** The private store, cut by the publisher as it was for the publication that the API answers from. */
export interface Store {
  readonly cycle: CountedCycle;
  readonly rules: CutRules;
  readonly cut: CutCycle;
}

/** Level columns that a publication may have been asked to have: the publication does not say which. */
const COLUMNS: readonly Omit<CutRules, keyof Rules>[] = [
  {},
  { columns: 'divisions' },
  { levelsFrom: 0 },
  { columns: 'divisions', levelsFrom: 0 },
];

/**
 * Cuts the private store once more. Undefined where that does not give what the API shows: ratings were imported
 * after the publication, it was restated, or the API is another database's.
 */
export async function openStore(
  writer: WriteHandle,
  organisation: Organisation,
  book: AnswerBook,
): Promise<Store | undefined> {
  const cycle = await readCountedCycle(writer, organisation.cycle);
  if (!cycle) return undefined;
  for (const columns of COLUMNS) {
    const rules = { ...organisation.publication.rules, ...columns };
    const cut = buildContent(cycle, rules);
    if (isShown({ cycle, rules, cut }, organisation, book)) return { cycle, rules, cut };
  }
  return undefined;
}

/** Whether the API answers every node and every column with what the store holds for it. */
function isShown({ cycle, cut }: Store, { root, publication }: Organisation, book: AnswerBook): boolean {
  const { content } = cut;
  if (new Set(content.level_columns.map(({ key }) => key)).size !== publication.levels.length) return false;
  const pathOf = new Map(cycle.tree.map(({ id, path }) => [id, path]));
  const tables = new Map(
    cut.tables.map((table) => [
      `${table.source} ${table.competencyId} ${table.scaleId}`,
      book.get(tableKey({ ...table, scale: table.labels })),
    ]),
  );
  const columns = new Map(content.level_columns.map((column) => [column.id, column]));

  return content.tables.every(({ key, team_tables, level_tables }) => {
    const table = tables.get(`${key.source} ${key.competency_id} ${key.scale_id}`);
    if (!table) return true;
    const nodesAgree = team_tables.every((row) => {
      const shown = table.nodes.get(pathOf.get(row.team_id) ?? '')?.shown;
      return shown?.counts.join() === row.counts?.join();
    });
    const columnsAgree = level_tables.every((row) => {
      const column = columns.get(row.column_id);
      const node = column?.team_id == null ? root : pathOf.get(column.team_id);
      // The company's answer is all divisions' together, not that of its own staff.
      if (column?.team_id != null && node === root) return true;
      const shown = table.columns.get(`${node ?? ''}\n${column?.key ?? ''}`)?.shown;
      return shown?.counts.join() === row.counts?.join();
    });
    return nodesAgree && columnsAgree;
  });
}
