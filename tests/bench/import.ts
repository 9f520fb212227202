import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { startEmbedded, type EmbeddedServer } from '../../db/embedded/start-embedded.ts';
import { storeLadder } from '../../db/reference/store-ladder.ts';
import { readConfig } from '../../server/config.ts';
import { importRatings } from '../../server/intake/import-ratings.ts';
import { openDatabase } from '../../server/start/open-database.ts';
import { LADDER, writeRatings } from './write-ratings.ts';

export interface Timing {
  name: string;
  rows: number;
  seconds: number;
  /** Against the bare COPY that the name says; 1 for a bare COPY itself. */
  ratio: number;
}

const ROWS = 1_000_000;
const READ_AT_ONCE = 65_536;

/** The columns and the unique index of private.rating, without partitions, checks or rights. */
const PLAIN_TABLE = `
  create table rating (
    cycle_id smallint not null, source reference.source not null, competency_id smallint not null,
    scale_id smallint not null, level_id smallint, team_id integer not null, person_id integer not null,
    rater_id integer, score smallint not null, import_id integer not null,
    unique nulls not distinct (cycle_id, person_id, competency_id, source, rater_id))`;
const TEXT_TABLE =
  'create table line (cycle text, person text, team text, level text, competency text, source text, rating text)';

/**
 * Times importing 1 M rows of canonical CSV (parsed, checked, under pseudonyms, committed) on a new embedded
 * database with its usual settings, and in the same run two bare COPYs by the same client:
 * - of the very rows that the import stored (ids, as Postgres writes them) into a table with the same columns and
 *   the same unique index: the least that storing them can cost;
 * - of the CSV as it is into a table of text columns without any index: the least that sending them can cost.
 */
export async function benchImport(): Promise<Timing[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const server = await startEmbedded(join(folder, 'data'));
  try {
    return await timeAll(server, folder);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

async function timeAll(server: EmbeddedServer, folder: string): Promise<Timing[]> {
  const csv = join(folder, 'ratings.csv');
  const stored = join(folder, 'stored.txt');
  await writeRatings(csv, ROWS);
  const read = (path: string): Readable => createReadStream(path, { highWaterMark: READ_AT_ONCE });
  const database = await openDatabase({ ...readConfig({}), databaseUrl: server.url, key: server.key });
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    await storeLadder(database.writer, LADDER);
    const importAll = () =>
      importRatings(database.writer, server.key, { name: 'ratings.csv', open: () => read(csv) });
    const first = await seconds(importAll);
    const again = await seconds(importAll);
    await pipeline(
      client.query(to('copy (select * from private.rating) to stdout')),
      createWriteStream(stored),
    );

    await client.query(`create schema bench; set search_path = bench; ${PLAIN_TABLE}; ${TEXT_TABLE}`);
    const indexed = await seconds(() => pipeline(read(stored), client.query(from('copy rating from stdin'))));
    const text = await seconds(() =>
      pipeline(read(csv), client.query(from('copy line from stdin csv header'))),
    );
    const { rows } = await client.query<{ indexed: number; text: number }>(
      'select (select count(*)::int from rating) as indexed, (select count(*)::int from line) as text',
    );
    if (rows[0]?.indexed !== ROWS || rows[0].text !== ROWS)
      throw new Error(`expected ${ROWS} rows in every table`);

    const timing = (name: string, took: number, bare: number): Timing => ({
      name,
      rows: ROWS,
      seconds: took,
      ratio: took / bare,
    });
    return [
      timing('bare COPY of the stored rows into their columns and unique index', indexed, indexed),
      timing('bare COPY of the CSV into text columns without an index', text, text),
      timing('import, against bare COPY of the stored rows', first, indexed),
      timing('import, against bare COPY of the CSV as text', first, text),
      timing('the same import again (nothing changes), against bare COPY of the stored rows', again, indexed),
    ];
  } finally {
    await client.end();
    await database.close();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
