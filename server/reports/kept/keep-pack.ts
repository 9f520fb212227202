import type { ReadHandle } from '../../../db/connect.ts';
import { Frames } from '../../answers/frame.ts';
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
 * The reports that a publication brings by itself: of the company and of each division, one after another. Each
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
  const { tree } = await new Frames(db).find(cycle);
  const units = [tree.root, ...(tree.children.get(tree.root.id) ?? [])];
  const pack: Pack = { made: [], notMade: [] };
  for (const [at, { path }] of units.entries()) {
    onProgress?.(at, units.length, path);
    try {
      const asked = { cycle, unit: path, formats: [...PACK_FORMATS], by: 'on publish' as const };
      pack.made.push(await keepReport(db, folder, asked, signal && { signal }));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      pack.notMade.push({ unit: path, reason: error.message });
    }
  }
  onProgress?.(units.length, units.length, '');
  return pack;
}
