import { describeDatabaseError } from '../../db/private/describe-database-error.ts';

/** The import could not be carried out, through no fault of the file's rows. Nothing was stored. */
export class ImportFailed extends Error {}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  EISDIR: 'it is a folder',
};

/** Turns what a file system or a database throws into a sentence without any row's data; other errors stay. */
export function explainFailure(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = FILE_ERRORS[code];
  if (why !== undefined) return new ImportFailed(`${file} cannot be read: ${why}`, { cause: error });
  const database = describeDatabaseError(error);
  if (database === undefined) return error;
  return new ImportFailed(`${file} was not imported, nothing of it is stored: ${database}`, { cause: error });
}
