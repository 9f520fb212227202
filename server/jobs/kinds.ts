import type { JobInput } from './job.ts';
import type { JobContext, JobFunction } from './kind.ts';
import { publishJob } from './kinds/publish.ts';

// One line a kind. Only a job's own process imports this file: it reaches what the API must not.
const KINDS: { [Kind in JobInput['kind']]: JobFunction<Kind> } = {
  publish: publishJob,
};

export function runKind(input: JobInput, context: JobContext): Promise<unknown> {
  return KINDS[input.kind](input, context);
}
