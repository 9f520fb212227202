import { storeAudit } from '../../../db/published/store-audit.ts';
import { auditCycle } from '../../audit/audit-cycle.ts';
import type { JobFunction } from '../kind.ts';

/** People for whom a witness is looked for, as on the command line. */
const SAMPLE = 50;

/**
 * Attacks a published cycle through an API of its own on the reader's connection, and keeps the result.
 * Result: the AuditReport, which counts; what was found names groups and is for the command line.
 */
export const auditJob: JobFunction<'audit'> = async ({ cycle }, { writer, reader, onProgress }) => {
  // Loaded here, since the whole server is much for every other job to load.
  const { buildApp } = await import('../../app.ts');
  const { VERSION } = await import('../../version.ts');
  await using app = await buildApp({ db: reader, version: VERSION });
  const ask = async (path: string): Promise<{ status: number; body: string }> => {
    const { statusCode, body } = await app.inject(path);
    return { status: statusCode, body };
  };
  const { report } = await auditCycle(ask, writer, { cycle, sample: SAMPLE }, onProgress);
  await storeAudit(writer, report);
  return report;
};
