import type { ReadHandle } from '../connect.ts';

export interface AuditRow {
  auditedAt: Date;
  report: unknown;
}

/** Most audits told at once. */
const MOST = 50;

/** Lists the audits of a cycle, or of all, newest first. */
export function listAudits(db: ReadHandle, cycle: string | undefined): Promise<AuditRow[]> {
  let query = db
    .selectFrom('published.audit')
    .orderBy('id', 'desc')
    .limit(MOST)
    .select(['audited_at as auditedAt', 'report']);
  if (cycle !== undefined) query = query.where('cycle', '=', cycle);
  return query.execute();
}
