import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { copyRows, numbered } from '../copy-rows.ts';
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
  blocks: Iterable<Unnumbered<BlockTable>>;
  team_tables: Iterable<Unnumbered<TeamTableTable>>;
  level_columns: readonly Unnumbered<LevelColumnTable>[];
  level_tables: Iterable<Unnumbered<LevelTableTable>>;
  head_counts: Iterable<Unnumbered<HeadCountTable>>;
  levels: readonly Unnumbered<PublishedLevelTable>[];
  unit_stats: readonly Unnumbered<UnitStatTable>[];
  paired_stats: readonly Unnumbered<PairedStatTable>[];
  rater_stats: readonly Unnumbered<RaterStatTable>[];
}

export interface StoredPublication {
  id: number;
  version: number;
}

/**
 * Writes a publication as the next version of its cycle; call it in a transaction. Its rows are asked for once, table
 * by table, as they go to the database: a large publication has two million.
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
  const tables = { level_column: level_columns, block: blocks, team_table: team_tables };
  const more = { level_table: level_tables, head_count: head_counts, level: levels };
  const sums = { unit_stat: unit_stats, paired_stat: paired_stats, rater_stat: rater_stats };
  for (const [table, rows] of Object.entries({ ...tables, ...more, ...sums })) {
    await copyRows(trx, `published.${table}`, numbered(stored.id, rows));
  }
  return stored;
}
