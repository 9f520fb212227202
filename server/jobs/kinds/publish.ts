import { publishCycle } from '../../publishing/publish-cycle.ts';
import { restateCycle } from '../../publishing/restating/restate-cycle.ts';
import { findRules } from '../../publishing/rule-settings.ts';
import type { JobFunction } from '../kind.ts';

/** Publishes a cycle by the rules that are set, or anew by the rules it has. Result: a PublishReport. */
export const publishJob: JobFunction<'publish'> = async ({ cycle, restate }, { writer, onProgress }) =>
  restate
    ? restateCycle(writer, cycle, onProgress)
    : publishCycle(writer, cycle, await findRules(writer), onProgress);
