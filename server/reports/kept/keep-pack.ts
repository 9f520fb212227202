import type { ReadHandle } from '../../../db/connect.ts';
import { describeScales } from '../../answers/scales.ts';
import { Frames, type Frame } from '../../answers/frame.ts';
import { findSource } from '../../answers/view.ts';
import type { KeptReport } from '../../contract/reports.ts';
import { BadRequest } from '../../errors.ts';
import type { ReportFormat } from '../formats.ts';
import type { Watch } from '../make-report.ts';
import { keepReport } from './keep-report.ts';

const PACK_FORMATS: readonly ReportFormat[] = ['pdf', 'xlsx'];

export interface Pack {
  made: KeptReport[];
  /** Divisions that have no report of their own, with the reason in a sentence. */
  notMade: { unit: string; reason: string }[];
}

/**
 * The reports that a publication brings by itself: of the company and of each division, on each scale, one after another. Each
 * is kept when it is made, so that what breaks off leaves those before it.
 *
 * Errors: as `keepReport`, but for a division that is withheld: that is told.
 */
export async function keepPack(
  db: ReadHandle,
  folder: string,
  cycle: string,
  { onProgress, signal }: Watch = {},
): Promise<Pack> {
  const frame = await new Frames(db).find(cycle);
  const { root, children } = frame.tree;
  const units = [root, ...(children.get(root.id) ?? [])].flatMap(({ path }) =>
    listScales(frame).map((scale) => ({ unit: path, ...scale })),
  );
  const pack: Pack = { made: [], notMade: [] };
  for (const [at, asked] of units.entries()) {
    onProgress?.(at, units.length, asked.unit);
    try {
      const options = { cycle, ...asked, formats: [...PACK_FORMATS], by: 'on publish' as const };
      pack.made.push(await keepReport(db, folder, options, signal && { signal }));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      pack.notMade.push({ unit: asked.unit, reason: error.message });
    }
  }
  onProgress?.(units.length, units.length, '');
  return pack;
}

/** One report a scale, where there are several: words of different scales cannot be counted together. */
function listScales(frame: Frame): { ladder?: string }[] {
  const source = findSource(frame, undefined);
  const held = describeScales(frame).filter(({ sources }) => sources.some((each) => each.source === source));
  if (held.length === 1) return [{}];
  return held.flatMap(({ ladders: [ladder] }) => (ladder === undefined ? [] : [{ ladder }]));
}
