import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeLadder, type NewLadder } from '../../db/reference/store-ladder.ts';
import { buildApp } from '../../server/app.ts';
import type { Cell, DistributionReply } from '../../server/contract/distribution.ts';
import { DEFAULT_RULES, type CutRules } from '../../server/disclosure/rules.ts';
import { Jobs } from '../../server/jobs/jobs.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { restateCycle } from '../../server/publishing/restating/restate-cycle.ts';
import type { PublishReport } from '../../server/publishing/store-cut.ts';
import { Reports } from '../../server/reports/kept/reports.ts';
import { Uploads } from '../../server/uploads/uploads.ts';
import { importText } from '../fixtures/ratings/import-text.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { makeLadder } from './make-ladder.ts';
import { ratingsCsv, type Group } from './make-ratings.ts';

export interface TestApp extends TestDatabase {
  app: Awaited<ReturnType<typeof buildApp>>;
  jobs: Jobs;
  /** Where uploaded files lie; there is nothing before the first. */
  uploadFolder: string;
  /** Where reports are kept; there is nothing before the first. */
  reportFolder: string;
  /** A second application on the same database, with nothing in its memory yet; the test closes it. */
  anotherApp: () => ReturnType<typeof buildApp>;
  loadLadders: (ladders: readonly NewLadder[]) => Promise<void>;
  /** Imports ratings the way that anybody's go. */
  load: (groups: readonly Group[], cycle?: string) => Promise<void>;
  /** With level columns however few people there are, unless the rules say from how many. */
  publish: (rules?: CutRules, cycle?: string) => Promise<PublishReport>;
  restate: (cycle?: string) => Promise<PublishReport>;
  /** The answer of /api/distribution, which must be 200. */
  ask: (query?: string) => Promise<DistributionReply>;
  cells: (query?: string) => Promise<Cell[]>;
  /** An answer that is not 200, and its problem. */
  refusal: (path: string) => Promise<{ statusCode: number; code: string; message: string }>;
}

/** Enough for every test, and little enough to be exceeded by one. */
const MOST_UPLOADED = 1024 ** 2;

/** The real application on a database of its own, with these ladders; both are gone when it goes out of scope. */
export async function testApp(ladders: readonly NewLadder[] = [makeLadder()]): Promise<TestApp> {
  const database = await freshDatabase();
  const loadLadders = async (each: readonly NewLadder[]): Promise<void> => {
    for (const ladder of each) await storeLadder(database.writer, ladder);
  };
  await loadLadders(ladders);
  const jobs = new Jobs({ ...database.urls, key: database.key });
  const uploadFolder = join(tmpdir(), `plumbline-uploads-${randomUUID()}`);
  const uploads = new Uploads(uploadFolder, MOST_UPLOADED);
  const reportFolder = join(tmpdir(), `plumbline-reports-${randomUUID()}`);
  const reports = new Reports(reportFolder);
  const anotherApp = (): ReturnType<typeof buildApp> =>
    buildApp({ db: database.reader, jobs, uploads, reports, version: '0.0.0' });
  const app = await anotherApp();

  const ask = async (query = ''): Promise<DistributionReply> => {
    const reply = await app.inject(`/api/distribution?${query}`);
    if (reply.statusCode !== 200) throw new Error(`${query} got ${reply.statusCode}: ${reply.body}`);
    return reply.json();
  };
  return {
    ...database,
    app,
    jobs,
    uploadFolder,
    reportFolder,
    anotherApp,
    loadLadders,
    async load(groups, cycle) {
      const report = await importText(database, ratingsCsv(groups, cycle));
      const [fault] = report.faults;
      if (fault) throw new Error(`line ${fault.line}, ${fault.column}: ${fault.message}`);
    },
    publish: (rules = DEFAULT_RULES, cycle = '2026-Q3') =>
      publishCycle(database.writer, cycle, { levelsFrom: 0, ...rules }),
    restate: (cycle = '2026-Q3') => restateCycle(database.writer, cycle),
    ask,
    cells: async (query) => (await ask(query)).cells,
    async refusal(path) {
      const reply = await app.inject(path);
      return reply.json();
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await jobs[Symbol.asyncDispose]();
      await uploads[Symbol.asyncDispose]();
      await rm(uploadFolder, { recursive: true, force: true });
      await rm(reportFolder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}
