import type { JobInput } from './job.ts';
import type { JobContext, JobFunction } from './kind.ts';
import { auditJob } from './kinds/audit.ts';
import { checkJob } from './kinds/check.ts';
import { importJob } from './kinds/import.ts';
import { packJob } from './kinds/pack.ts';
import { publishJob } from './kinds/publish.ts';
import { reportJob } from './kinds/report.ts';

// One line a kind. Only a job's own process imports this file: it reaches what the API must not.
const KINDS: { [Kind in JobInput['kind']]: JobFunction<Kind> } = {
  publish: publishJob,
  check: checkJob,
  import: importJob,
  audit: auditJob,
  report: reportJob,
  pack: packJob,
};

export function runKind(input: JobInput, context: JobContext): Promise<unknown> {
  // The compiler does not follow that input and function are of one kind.
  return KINDS[input.kind](input as never, context);
}
