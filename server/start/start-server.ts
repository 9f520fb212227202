import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { buildWeb, WEB_ROOT } from './build-web.ts';
import { readConfig, type Config } from '../config.ts';
import { Jobs } from '../jobs/jobs.ts';
import { checkPort, listen } from '../http/listen.ts';
import { loadDemo, needsDemo } from '../loading/load-demo.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { Reports } from '../reports/kept/reports.ts';
import { progressBar } from './progress-bar.ts';
import { listenForStop, untilStopped } from './stop-signal.ts';
import { Uploads } from '../uploads/uploads.ts';
import { VERSION } from '../version.ts';
import { warmUp } from '../http/warm-up.ts';

/** Starts everything that `npm start` promises, tells the address, and returns when it has been stopped. */
export async function startServer(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const stop = listenForStop();
  await checkPort(config);

  const database = await prepare(config);
  try {
    const demo = (await needsDemo(database)) ? await showDemo(database, stop) : undefined;
    if (!stop.aborted) await serve(config, database, { stop, newest: demo?.newest });
  } finally {
    await database.close();
  }
}

/** Builds the web application and opens the database, at the same time since both take a while. */
async function prepare(config: Config): Promise<OpenDatabase> {
  const [web, database] = await Promise.allSettled([buildWeb(), openDatabase(config)]);
  if (database.status === 'rejected') throw database.reason;
  if (web.status === 'rejected') {
    await database.value.close();
    throw web.reason;
  }
  return database.value;
}

async function showDemo(
  database: OpenDatabase,
  stop: AbortSignal,
): Promise<{ newest: string | undefined } | undefined> {
  const bar = progressBar('Demo organisation');
  try {
    const loaded = await loadDemo(database, stop, (done, of) => {
      bar.show(done, of);
    });
    bar.end();
    process.stdout.write(
      loaded
        ? `The demo organisation is in: ${loaded.cycles} cycles, seed ${loaded.seed}; see server/demo/README.md\n`
        : 'The demo organisation is not all in yet: the next start goes on with it\n',
    );
    return loaded;
  } finally {
    bar.end();
  }
}

/** `newest`: a cycle that has just been published without its reports, which are made while people look around. */
async function serve(
  config: Config,
  database: OpenDatabase,
  { stop, newest }: { stop: AbortSignal; newest: string | undefined },
): Promise<void> {
  const { reader, writer, urls, key } = database;
  // From here on this process only reads. What writes is a job, in a process and on a connection of its own.
  await writer.destroy();
  await using uploads = new Uploads(join(config.dataFolder, 'uploads'));
  await uploads.removeLeftOvers();
  const reports = new Reports(join(config.dataFolder, 'reports'));
  await reports.removeLeftOvers();
  await using jobs = new Jobs({ ...urls, key });
  const app = await buildApp({
    db: reader,
    jobs,
    uploads,
    reports,
    version: VERSION,
    webRoot: WEB_ROOT,
    logger: { level: 'error', stream: process.stderr },
  });
  try {
    const url = await listen(app, config);
    process.stdout.write(`Plumbline is at ${url}  (Ctrl-C stops it)\n`);
    if (newest !== undefined) {
      jobs.start({ kind: 'pack', cycle: newest, folder: reports.folder }, `Reports of ${newest}`);
    }
    await warmUp(app, stop);
    await untilStopped(stop);
  } finally {
    await app.close();
  }
}
