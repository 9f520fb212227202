import { buildApp } from './app.ts';
import { buildWeb, WEB_ROOT } from './build-web.ts';
import { checkPort, listen } from './listen.ts';
import { readConfig } from './config.ts';
import { loadDemo, needsDemo } from './load-demo.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { progressBar } from './progress-bar.ts';
import { untilStopped } from './until-stopped.ts';
import { VERSION } from './version.ts';

/** Starts everything that `npm start` promises, tells the address, and returns when it has been stopped. */
export async function startServer(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const stopped = untilStopped();
  await checkPort(config);

  const [, database] = await Promise.all([buildWeb(), openDatabase(config)]);
  try {
    if (await needsDemo(database)) await showDemo(database);
    const app = await buildApp({ db: database.reader, version: VERSION, webRoot: WEB_ROOT });
    try {
      const url = await listen(app, config);
      process.stdout.write(`Plumbline is at ${url}  (Ctrl-C stops it)\n`);
      await stopped;
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

async function showDemo(database: OpenDatabase): Promise<void> {
  const bar = progressBar('Demo organisation');
  try {
    const { seed, cycles } = await loadDemo(database, (done, of) => {
      bar.show(done, of);
    });
    bar.end();
    process.stdout.write(
      `The demo organisation is in: ${cycles} cycles, seed ${seed}; see server/demo/README.md\n`,
    );
  } finally {
    bar.end();
  }
}
