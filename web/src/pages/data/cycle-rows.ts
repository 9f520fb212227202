import type { StoredAudit } from '../../../../server/contract/audits.ts';
import type { Job } from '../../../../server/contract/jobs.ts';
import { isUnderWay } from '../../lib/is-under-way.ts';
import type { Stock } from './data-api.ts';

/** A cycle, and everything that the screen says of it. */
export interface CycleRow {
  key: string;
  publication: Stock['publications'][number] | undefined;
  /** Of the publication as it is now; an audit of an earlier version says nothing of it. */
  audit: StoredAudit | undefined;
  /** The newest work on it that this server knows. */
  job: Job | undefined;
  underWay: boolean;
}

/** Newest cycle first, since that is the one that there is something to do with. */
export function cycleRows({ cycles, publications, audits }: Stock, jobs: readonly Job[]): CycleRow[] {
  return cycles.toReversed().map(({ key }) => {
    const publication = publications.find(({ cycle }) => cycle === key);
    // A job's title is all that says which cycle it is about.
    const job = jobs.find(({ title }) =>
      [`Publish ${key}`, `Restate ${key}`, `Audit ${key}`].includes(title),
    );
    return {
      key,
      publication,
      audit: audits.find(({ report }) => report.cycle === key && report.hash === publication?.hash),
      job,
      underWay: isUnderWay(job),
    };
  });
}
