import { join, resolve } from 'node:path';

/** A setting that cannot be used. The message names it, its value and what it may be. */
export class ConfigError extends Error {}

export interface Config {
  host: string;
  port: number;
  /** Where the embedded database and its secrets live, absolute. */
  dataFolder: string;
  /** The owner's URL of a Postgres server; without it one is embedded. */
  databaseUrl?: string;
  /** Logins of their own for those who may not make roles on their server. */
  writeDatabaseUrl?: string;
  readDatabaseUrl?: string;
  /** Key of the pseudonyms. The embedded database makes and keeps its own. */
  key?: Buffer;
}

const PROJECT = join(import.meta.dirname, '..');
/** Names and addresses of this machine itself. */
export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const KEY_LENGTH = 16;

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new ConfigError(`PORT is "${value}": expected a whole number from 0 to 65535`);
  }
  return port;
}

function readHost(value: string): string {
  if (!LOOPBACK.test(value)) {
    throw new ConfigError(
      `HOST is "${value}": Plumbline listens on this machine only (127.0.0.1, ::1 or localhost) until it has sign-in, because anybody who reached it could read every figure. Put a proxy with sign-in before it, or use an SSH tunnel`,
    );
  }
  return value;
}

function readUrl(name: string, value: string): string {
  const protocol = URL.parse(value)?.protocol;
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    // Not the value itself: it may hold a password.
    throw new ConfigError(`${name} is not a URL like postgres://user:password@host:5432/database`);
  }
  return value;
}

function readKey(value: string): Buffer {
  const key = Buffer.from(value, 'utf8');
  if (key.length < KEY_LENGTH) {
    throw new ConfigError(
      `PLUMBLINE_KEY has ${key.length} bytes: expected at least ${KEY_LENGTH}, for example the output of "openssl rand -hex 32"`,
    );
  }
  return key;
}

/**
 * Reads the settings from the environment. An empty value counts as not set.
 *
 * Errors: ConfigError on a value that cannot be used, or where DATABASE_URL is set without PLUMBLINE_KEY.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const config: Config = {
    host: readHost(env.HOST || '127.0.0.1'),
    port: readPort(env.PORT || '4310'),
    dataFolder: resolve(PROJECT, env.PLUMBLINE_DATA || 'data'),
  };
  if (env.READ_DATABASE_URL) config.readDatabaseUrl = readUrl('READ_DATABASE_URL', env.READ_DATABASE_URL);
  if (env.WRITE_DATABASE_URL) config.writeDatabaseUrl = readUrl('WRITE_DATABASE_URL', env.WRITE_DATABASE_URL);
  if (env.PLUMBLINE_KEY) config.key = readKey(env.PLUMBLINE_KEY);
  if (env.DATABASE_URL) {
    config.databaseUrl = readUrl('DATABASE_URL', env.DATABASE_URL);
    if (!config.key) {
      throw new ConfigError(
        'PLUMBLINE_KEY is not set. With DATABASE_URL it is needed: it makes the pseudonyms, and without the same key the same person would get another one. Make it once with "openssl rand -hex 32" and keep it',
      );
    }
  }
  return config;
}
