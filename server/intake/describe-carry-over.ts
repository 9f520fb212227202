import type { CarryOver } from '../../db/private/list-carried-over.ts';

/** What to know of scores that look copied (DISCLOSURE.md, section 6). */
export function describeCarryOver({ cycle, previous, compared, same }: CarryOver): string {
  const share = Math.floor((100 * same) / compared);
  return `${share} % of the scores of ${cycle} equal those of ${previous} (${same} of ${compared}). If they were copied rather than given anew, leave them out: unchanged scores make it easier to pick out who joined or left.`;
}
