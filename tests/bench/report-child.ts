import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asReader, connect } from '../../db/connect.ts';
import { makeReport } from '../../server/reports/make-report.ts';
import { CYCLE } from './company.ts';
import { seconds } from './throw-away.ts';

// A process of its own, as a job is, so that its memory is the report's alone. It tells how many seconds it took.
const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('expected the address of the database');
await using db = connect(url, { max: 4 });
const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-report-'));
try {
  const took = await seconds(() =>
    makeReport(asReader(db), { cycle: CYCLE, formats: ['pdf', 'xlsx'] }, folder),
  );
  process.stdout.write(String(took));
} finally {
  await rm(folder, { recursive: true });
}
