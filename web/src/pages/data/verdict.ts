import type { Upload } from '../../../../server/contract/uploads.ts';
import { dataMessages as words } from '../../lib/messages/data.ts';

export interface Verdict {
  is: 'ready' | 'faults' | 'stored' | 'failed';
  title: string;
  /** What follows from it, sentence by sentence. */
  lines: readonly string[];
}

/** What came of the newest check or import of a file; undefined while nothing has ended. */
export function verdict({ job, outcome }: Pick<Upload, 'job' | 'outcome'>): Verdict | undefined {
  if (job?.state === 'failed' || job?.state === 'cancelled') {
    return {
      is: 'failed',
      title: words.add.failed,
      lines: [job.state === 'cancelled' ? words.file.stopped : (job.problem ?? '')],
    };
  }
  if (!outcome) return undefined;
  const { ok, stored, cycles, ratings, added, known, missing, faultCount } = outcome.report;
  const { warnings } = outcome.report;
  const empty = missing > 0 ? [words.file.missing(missing)] : [];
  if (!ok) {
    return { is: 'faults', title: words.file.faults(faultCount), lines: [words.file.mend, ...warnings] };
  }
  const counts = words.file.counts(added, known, stored);
  if (stored)
    return { is: 'stored', title: words.file.stored(cycles), lines: [counts, ...empty, ...warnings] };
  return {
    is: 'ready',
    title: words.file.ready(ratings, cycles),
    lines: [words.file.notStored, counts, ...empty, ...warnings],
  };
}
