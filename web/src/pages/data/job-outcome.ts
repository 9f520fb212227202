import type { AuditReport } from '../../../../server/contract/audits.ts';
import type { Job } from '../../../../server/contract/jobs.ts';
import type { SourceCoverage } from '../../../../server/contract/publications.ts';
import { dataMessages } from '../../lib/messages/data.ts';
import { m } from '../../lib/messages.ts';

const words = dataMessages.cycles;

export interface JobOutcome {
  lines: readonly string[];
  /** Something went wrong, or came out as nobody wants it. */
  notice: boolean;
  /** What to type for more. */
  command?: string;
}

/** What came of publishing or attacking a cycle, in sentences; undefined while it is under way. */
export function jobOutcome(job: Job, cycle: string): JobOutcome | undefined {
  if (job.state === 'failed' || job.state === 'cancelled')
    return { lines: [job.problem ?? ''], notice: true };
  if (job.state !== 'done') return undefined;
  // The result is the kind's own report: server/jobs/kinds.
  if (job.kind === 'audit') {
    const { passed, questions } = job.result as AuditReport;
    return {
      lines: [words.attacked(passed, questions.answered)],
      notice: !passed,
      ...(!passed && { command: words.attackCommand(cycle) }),
    };
  }
  const { coverage } = job.result as { coverage: SourceCoverage[] };
  return {
    lines: coverage.map(({ source, inBlocks, people, teamsShown, teams }) =>
      words.coverage(m.source[source], inBlocks, people, teamsShown, teams),
    ),
    notice: false,
  };
}
