const SENTENCES: Readonly<Record<string, string>> = {
  '53100': 'the database has no disk space left',
  '53200': 'the database has no memory left',
  '53300': 'the database has no connection left',
  '57014': 'the database cancelled the work, as it does after its statement_timeout',
  '57P01': 'the database was shut down',
  '57P02': 'the database crashed',
  '57P03': 'the database is starting or stopping',
  '42501': 'the database role has not the rights that it needs: run the migrations again',
  ECONNREFUSED: 'the database cannot be reached',
  ECONNRESET: 'the connection to the database was lost',
  EPIPE: 'the connection to the database was lost',
};

/** Postgres' five characters, or an errno of the connection. */
const CODE = /^([0-9A-Z]{5}|E[A-Z]{3,})$/;

/**
 * Says what went wrong in the database without any row's data: Postgres' own messages quote values.
 * Undefined: the error is not the database's.
 */
export function describeDatabaseError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/.test(
      error.message,
    )
  ) {
    return 'the connection to the database was lost';
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!CODE.test(code) || (code.startsWith('E') && SENTENCES[code] === undefined)) return undefined;
  const where = 'constraint' in error && typeof error.constraint === 'string' ? ` (${error.constraint})` : '';
  return SENTENCES[code] ?? `the database refused with its code ${code}${where}`;
}
