import type { WriteHandle } from '../connect.ts';

/** Keeps what an audit of a cycle came to. Audits are added, never changed. */
export async function storeAudit(writer: WriteHandle, report: { readonly cycle: string }): Promise<void> {
  await writer
    .insertInto('published.audit')
    .values({ cycle: report.cycle, report: JSON.stringify(report) })
    .execute();
}
