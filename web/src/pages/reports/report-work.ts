import type { Job } from '../../../../server/contract/jobs.ts';
import { reportMessages } from '../../lib/messages/reports.ts';
import { isUnderWay } from '../../lib/is-under-way.ts';

const words = reportMessages.work;
const KINDS = ['report', 'pack'];

export interface ReportWork {
  /** Waits or runs, oldest first. Its steps are in words. */
  underWay: Job[];
  /** What came of the newest of each kind, where there is something to say. */
  ended: { id: string; notice: boolean; lines: string[] }[];
}

/** The jobs that make reports, out of all, newest first. */
export function reportWork(jobs: readonly Job[]): ReportWork {
  const ours = jobs.filter(({ kind }) => KINDS.includes(kind));
  const newest = KINDS.flatMap((kind) => ours.find((job) => job.kind === kind && !isUnderWay(job)) ?? []);
  return {
    underWay: ours.filter(isUnderWay).reverse().map(inWords),
    ended: newest.map((job) => ({ id: job.id, notice: job.state !== 'done', lines: outcome(job) })),
  };
}

function inWords(job: Job): Job {
  return { ...job, progress: job.progress && { ...job.progress, step: words.step(job.progress.step) } };
}

function outcome({ kind, state, title, problem, result }: Job): string[] {
  if (state !== 'done') return [words.notMade(title), problem ?? ''];
  if (kind === 'report') return [words.made(title)];
  // The result of a pack: server/reports/kept/keep-pack.ts.
  const { notMade } = result as { notMade: { unit: string; reason: string }[] };
  return [words.made(title), ...notMade.map(({ unit, reason }) => words.noReport(unit, reason))];
}
