import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { storeLadder } from '../../db/reference/store-ladder.ts';
import { readConfig } from '../../server/config.ts';
import { importRatings } from '../../server/intake/import-ratings.ts';
import { openDatabase, type OpenDatabase } from '../../server/start/open-database.ts';
import { companyLadder, companyLines, type CompanySize } from './company.ts';

const PIECE = 262_144;

/** Gives work a new embedded database with its usual settings (it writes to disk for good), gone afterwards. */
export async function onThrowAway<Result>(
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  try {
    const database = await openDatabase(readConfig({ PLUMBLINE_DATA: join(folder, 'data') }));
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Imports the made-up company, and gives the number of its ratings. */
export async function importCompany({ writer, key }: OpenDatabase, size: CompanySize): Promise<number> {
  await storeLadder(writer, companyLadder(size));
  const open = (): Readable => Readable.from(pieces(companyLines(size)));
  const report = await importRatings(writer, key, { name: 'company.csv', open });
  const [fault] = report.faults;
  if (fault) throw new Error(`line ${fault.line} of the company: ${fault.message}`);
  return report.added;
}

function* pieces(lines: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
