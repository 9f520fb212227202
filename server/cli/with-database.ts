import { readConfig } from '../config.ts';
import { openDatabase, type OpenDatabase } from '../start/open-database.ts';
import { listenForStop, stoppedExitCode, untilStopped } from '../start/stop-signal.ts';

/**
 * Does a command's work on the database of the settings and closes it. A Ctrl-C cuts the work's connection, so
 * that its transaction is undone, and leaves no embedded server running; the program then ends with 130 (143 where a process manager stops it).
 */
export async function withDatabase(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const stop = listenForStop();
  const database = await openDatabase(readConfig(process.env));
  const done = work(database);
  try {
    await Promise.race([done, untilStopped(stop)]);
    if (!stop.aborted) return;
  } finally {
    if (!stop.aborted) await database.close();
  }

  // Cut off, the work fails in some way that says nothing more.
  done.catch(() => undefined);
  await database.abandon();
  process.stderr.write('Stopped. What was not finished is not stored.\n');
  process.exit(stoppedExitCode(stop));
}
