import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { asReader, connect, type ReadHandle, type WriteHandle } from '../../db/connect.ts';
import { inDatabase, TEST_KEY } from './postgres.ts';

export interface TestDatabase extends AsyncDisposable {
  owner: WriteHandle;
  writer: WriteHandle;
  reader: ReadHandle;
  urls: { ownerUrl: string; writerUrl: string; readerUrl: string };
  /** Key of the pseudonyms. */
  key: Buffer;
}

/** An empty, migrated database of its own with a pool for each role, dropped when it goes out of scope. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { template, ownerUrl, writerUrl, readerUrl } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(ownerUrl, async (admin) => {
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin);
  });

  const urls = {
    ownerUrl: inDatabase(ownerUrl, name),
    writerUrl: inDatabase(writerUrl, name),
    readerUrl: inDatabase(readerUrl, name),
  };
  const owner = connect(urls.ownerUrl, { max: 2 });
  const writer = connect(urls.writerUrl, { max: 4 });
  const reader = connect(urls.readerUrl, { max: 4 });
  return {
    owner,
    writer,
    reader: asReader(reader),
    urls,
    key: TEST_KEY,
    async [Symbol.asyncDispose]() {
      await Promise.all([owner.destroy(), writer.destroy(), reader.destroy()]);
      await onServer(ownerUrl, async (admin) => {
        // Postgres waits for connections that are just ending.
        await sql`drop database ${sql.id(name)}`.execute(admin);
      });
    },
  };
}

/** The server's own database: a template cannot be copied while somebody is connected to it. */
async function onServer(url: string, work: (admin: WriteHandle) => Promise<void>): Promise<void> {
  await using admin = connect(inDatabase(url, 'postgres'), { max: 1 });
  await work(admin);
}
