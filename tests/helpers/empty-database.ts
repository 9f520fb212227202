import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { connect } from '../../db/connect.ts';
import { inDatabase } from './postgres.ts';

/** A database with nothing in it, dropped when it goes out of scope. */
export async function emptyDatabase(): Promise<AsyncDisposable & { ownerUrl: string }> {
  const server = inDatabase(inject('postgres').ownerUrl, 'postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: ReturnType<typeof sql>): Promise<void> => {
    await using admin = connect(server, { max: 1 });
    await statement.execute(admin);
  };
  await run(sql`create database ${sql.id(name)}`);
  return {
    ownerUrl: inDatabase(server, name),
    [Symbol.asyncDispose]: () => run(sql`drop database ${sql.id(name)}`),
  };
}
