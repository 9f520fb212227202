import { join } from 'node:path';
import { Readable } from 'node:stream';
import { findCycleState } from '../../db/published/find-cycle-state.ts';
import { hasCycles } from '../../db/reference/has-cycles.ts';
import { DEMO_COMPANY, findSetting, storeSetting } from '../../db/reference/setting.ts';
import { DEMO_SEED, demoCycles } from '../demo/organisation.ts';
import { COMPANY } from '../demo/tree-plan.ts';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import { importRatings } from '../intake/import-ratings.ts';
import { loadLadders } from './load-ladders.ts';
import type { OpenDatabase } from '../start/open-database.ts';
import { publishCycle } from '../publishing/publish-cycle.ts';

const SETTING = 'demo';
/** The first one's names and order of competencies are what the screens show. */
const LADDERS = ['engineering', 'infrastructure', 'data'].map((name) =>
  join(import.meta.dirname, '../../ladders', name),
);

/** Whether a database still has to get the demo, or the rest of it after a start that was interrupted. */
export async function needsDemo({ embedded, writer }: OpenDatabase): Promise<boolean> {
  if (!embedded) return false;
  const state = await findSetting(writer, SETTING);
  if (state !== undefined) return state === 'loading';
  return !(await hasCycles(writer));
}

/**
 * Imports and publishes the demo organisation, the way that anybody's ratings go. A quarter is one import
 * and one publish, so that after an interruption the next start goes on where the last one was: undefined
 * where `stop` came between two quarters. `newest` is the key of the last quarter.
 */
export async function loadDemo(
  { writer, key }: Pick<OpenDatabase, 'writer' | 'key'>,
  stop: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<{ seed: number; cycles: number; newest: string | undefined } | undefined> {
  await storeSetting(writer, SETTING, 'loading');
  await storeSetting(writer, DEMO_COMPANY, COMPANY);
  await loadLadders(writer, LADDERS);

  const cycles = demoCycles(DEMO_SEED);
  for (const [index, cycle] of cycles.entries()) {
    if (stop.aborted) return undefined;
    onProgress(index, cycles.length);
    const published = await findCycleState(writer, cycle.key);
    if (published?.version != null) continue;
    const report = await importRatings(
      writer,
      key,
      { name: `demo ${cycle.key}`, open: () => Readable.from([Buffer.from([...cycle.csv()].join(''))]) },
      {},
    );
    const [fault] = report.faults;
    if (fault) throw new Error(`the demo's own file has a fault in line ${fault.line}: ${fault.message}`);
    await publishCycle(writer, cycle.key, DEFAULT_RULES);
  }
  onProgress(cycles.length, cycles.length);
  await storeSetting(writer, SETTING, 'loaded');
  return { seed: DEMO_SEED, cycles: cycles.length, newest: cycles.at(-1)?.key };
}
