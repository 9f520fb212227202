import { EmbeddedError } from '../db/embedded/embedded-error.ts';
import { MigrationError } from '../db/migrate.ts';
import { RolesError } from '../db/roles.ts';
import { ConfigError } from './config.ts';
import { ReaderError } from './errors.ts';
import { ImportFailed } from './intake/import-failed.ts';
import { LadderError } from './loading/load-ladders.ts';
import { PublishError } from './publishing/publish-error.ts';
import { SettingError } from './publishing/rule-settings.ts';
import { ReportError } from './reports/report-error.ts';

/** Errors whose message is a sentence for the person at the terminal. */
const FOR_PEOPLE = [
  ConfigError,
  EmbeddedError,
  ImportFailed,
  MigrationError,
  RolesError,
  LadderError,
  PublishError,
  SettingError,
  ReaderError,
  ReportError,
];

/** What to print when the program cannot go on: a sentence where we have one, else all that is known. */
export function explain(error: unknown): string {
  const sentence = sentenceOf(error);
  if (sentence !== undefined) return `Plumbline: ${sentence}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** An error in a sentence for people; undefined for one that only its stack explains. */
export function sentenceOf(error: unknown): string | undefined {
  if (FOR_PEOPLE.some((kind) => error instanceof kind)) return (error as Error).message.replace(/\.?$/, '.');
  if (!isConnectionError(error)) return undefined;
  return `the database does not answer (${error.code ?? ''}). Is DATABASE_URL right, and is the server running?`;
}

function isConnectionError(error: unknown): error is NodeJS.ErrnoException {
  const codes = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
