import type { WriteHandle } from '../../db/connect.ts';
import { measureCarryOver } from '../../db/private/measure-carry-over.ts';
import { listPublishedOf } from '../../db/reference/store-cycles.ts';

/** DISCLOSURE.md, section 6: above this, a block before and after one joiner may differ by him alone. */
const MOST_CARRIED_OVER = 0.8;

/** What somebody should know of the changes that an import made: published cycles, and scores that look copied. */
export async function warnOfStored(
  trx: WriteHandle,
  cycles: readonly { id: number; key: string }[],
  importId: number,
): Promise<string[]> {
  const published = await listPublishedOf(
    trx,
    cycles.map(({ id }) => id),
  );
  const frozen = published.map(
    ({ cycle, version }) =>
      `${cycle} is published (version ${version}) and frozen: these changes wait for a restatement.`,
  );
  const measured = await measureCarryOver(trx, cycles, importId);
  const copied = measured.flatMap(({ cycle, previous, compared, same }) => {
    if (same <= MOST_CARRIED_OVER * compared) return [];
    const share = Math.floor((100 * same) / compared);
    return [
      `${share} % of the scores of ${cycle} equal those of ${previous} (${same} of ${compared}). If they were copied rather than given anew, leave them out: unchanged scores make it easier to pick out who joined or left.`,
    ];
  });
  return [...frozen, ...copied];
}
