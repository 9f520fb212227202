import { publishCycle } from '../../publishing/publish-cycle.ts';
import { findRules } from '../../publishing/rule-settings.ts';
import type { JobFunction } from '../kind.ts';

/** Publishes a cycle by the rules that are set. Result: a PublishReport. */
export const publishJob: JobFunction<'publish'> = async ({ cycle }, { writer, onProgress }) =>
  publishCycle(writer, cycle, await findRules(writer), (done, of) => {
    onProgress(done, of, 'counting');
  });
