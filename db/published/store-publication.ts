import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type {
  BlockTable,
  HeadCountTable,
  LevelColumnTable,
  LevelTableTable,
  PairedStatTable,
  PublicationTable,
  PublishedLevelTable,
  RaterStatTable,
  TeamTableTable,
  UnitStatTable,
} from '../schema.ts';

type Unnumbered<Row> = Omit<Row, 'publication_id'>;

export interface NewPublication extends Omit<
  PublicationTable,
  'id' | 'version' | 'published_at' | 'summary'
> {
  summary: object;
  /** Every node of the organisation in that cycle. */
  team_ids: readonly number[];
  blocks: readonly Unnumbered<BlockTable>[];
  team_tables: readonly Unnumbered<TeamTableTable>[];
  level_columns: readonly Unnumbered<LevelColumnTable>[];
  level_tables: readonly Unnumbered<LevelTableTable>[];
  head_counts: readonly Unnumbered<HeadCountTable>[];
  levels: readonly Unnumbered<PublishedLevelTable>[];
  unit_stats: readonly Unnumbered<UnitStatTable>[];
  paired_stats: readonly Unnumbered<PairedStatTable>[];
  rater_stats: readonly Unnumbered<RaterStatTable>[];
}

export interface StoredPublication {
  id: number;
  version: number;
}

/** Rows sent in one statement: a statement's text stays at a few megabytes. */
const CHUNK = 20_000;

/**
 * Writes a publication as the next version of its cycle; call it in a transaction.
 * The writer can insert here and not change or delete, so what is written is frozen.
 */
export async function storePublication(
  trx: WriteHandle,
  publication: NewPublication,
): Promise<StoredPublication> {
  const { team_ids, blocks, team_tables, level_columns, level_tables, head_counts, levels, ...others } =
    publication;
  const { unit_stats, paired_stats, rater_stats, summary, ...head } = others;
  const stored = await trx
    .insertInto('published.publication')
    .values((eb) => ({
      ...head,
      summary: JSON.stringify(summary),
      version: eb
        .selectFrom('published.publication')
        .where('cycle_id', '=', head.cycle_id)
        .select((row) => row(row.fn.coalesce(row.fn.max('version'), row.lit(0)), '+', 1).as('next')),
    }))
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();

  await sql`
    insert into reference.cycle_team (cycle_id, team_id)
    select ${head.cycle_id}, unnest(${[...team_ids]}::int[]) on conflict do nothing`.execute(trx);
  await storeRows(trx, 'level_column', stored.id, level_columns);
  await storeRows(trx, 'block', stored.id, blocks);
  await storeRows(trx, 'team_table', stored.id, team_tables);
  await storeRows(trx, 'level_table', stored.id, level_tables);
  await storeRows(trx, 'head_count', stored.id, head_counts);
  await storeRows(trx, 'level', stored.id, levels);
  await storeRows(trx, 'unit_stat', stored.id, unit_stats);
  await storeRows(trx, 'paired_stat', stored.id, paired_stats);
  await storeRows(trx, 'rater_stat', stored.id, rater_stats);
  return stored;
}

/** Rows go as JSON: lists of lists have no array type in Postgres, and JSON has no limit of parameters. */
async function storeRows(
  trx: WriteHandle,
  table: string,
  id: number,
  rows: readonly object[],
): Promise<void> {
  const name = sql.id('published', table);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK).map((row) => ({ publication_id: id, ...row }));
    await sql`
      insert into ${name}
      select * from json_populate_recordset(null::${name}, ${JSON.stringify(chunk)}::json)`.execute(trx);
  }
}
