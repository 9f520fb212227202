import { checkReader } from '../../db/check-reader.ts';
import { asReader, connect, type ReadHandle, type WriteHandle } from '../../db/connect.ts';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { grantAccess } from '../../db/grants.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { prepareRoles, type RoleUrls } from '../../db/roles.ts';
import { ConfigError, type Config } from '../config.ts';

/** The database, migrated, and a pool for each kind of work. */
export interface OpenDatabase {
  /** Writes raw ratings and publications. */
  writer: WriteHandle;
  /** Reads what is published; Postgres refuses it everything else. */
  reader: ReadHandle;
  /** Where the two roles log in, for a process of our own that needs pools of its own. */
  urls: Pick<RoleUrls, 'writerUrl' | 'readerUrl'>;
  /** Key of the pseudonyms. */
  key: Buffer;
  embedded: boolean;
  /** Closes the pools, and stops the embedded server if nobody else uses it. */
  close(): Promise<void>;
  /** The same in the middle of work: does not wait for it; what it has not committed is undone. */
  abandon(): Promise<void>;
}

/**
 * Opens the database that the settings name, or the embedded one, and brings it up to date.
 *
 * Errors: ConfigError, EmbeddedError, RolesError, MigrationError, each a sentence for the person who started
 * the program. Whatever was opened before the error is closed again.
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    if (!config.key) throw new ConfigError('PLUMBLINE_KEY is not set');
    return openServer(config.databaseUrl, config.key, config);
  }

  const embedded = await startEmbedded(config.dataFolder);
  try {
    const opened = await openServer(embedded.url, embedded.key, {});
    const close = async (): Promise<void> => {
      await opened.close();
      await embedded.stop();
    };
    return { ...opened, embedded: true, close, abandon: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function openServer(
  ownerUrl: string,
  key: Buffer,
  given: Pick<Config, 'writeDatabaseUrl' | 'readDatabaseUrl'>,
): Promise<OpenDatabase> {
  const urls = await prepareRoles(ownerUrl, key, given);
  await bringUpToDate(urls);

  const writer = connect(urls.writerUrl);
  const reader = connect(urls.readerUrl);
  return {
    writer,
    reader: asReader(reader),
    urls,
    key,
    embedded: false,
    close: async () => {
      await Promise.all([writer.destroy(), reader.destroy()]);
    },
    // The server undoes what is open when our connections go, with the program.
    abandon: () => Promise.resolve(),
  };
}

/** The owner's connection is closed before anything else is opened: nothing later runs with its rights. */
async function bringUpToDate(urls: RoleUrls): Promise<void> {
  await using owner = connect(urls.ownerUrl, { max: 1 });
  await migrateToLatest(owner);
  await grantAccess(owner, { writer: userOf(urls.writerUrl), reader: userOf(urls.readerUrl) });
  await checkReader(urls.readerUrl);
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
