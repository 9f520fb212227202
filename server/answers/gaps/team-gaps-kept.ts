import type { ReadHandle } from '../../../db/connect.ts';
import type { TableRow } from '../../../db/published/list-tables.ts';
import type { Frame } from '../frame.ts';
import { Recent } from '../recent.ts';
import { tablesOnScale } from '../view.ts';
import { compareTeams, type Family } from './family.ts';
import { readFigures, type Figures } from './figures.ts';

/**
 * Figures of one node in one competency, at 1.2 kB: some hundred megabytes. Eight times a source in a cycle of a
 * company of 10,000, and all there is of a small one.
 */
const FIGURES_KEPT = 80_000;
const FAMILIES_KEPT = 64;

/** Figures of one source and scale, with all teams compared over any competencies of them. */
export interface TeamGaps {
  figures: Figures;
  family: (competencyIds: readonly number[]) => Family;
}

/**
 * Reads and compares all teams once for every publication, source, scale and choice of competencies, and keeps
 * the ones last used: a publication is frozen.
 */
export class TeamGapsKept {
  readonly #db: ReadHandle;
  readonly #kept = new Recent<string, Promise<TeamGaps>>(FIGURES_KEPT);

  constructor(db: ReadHandle) {
    this.#db = db;
  }

  find(frame: Frame, { source, scaleId }: Pick<TableRow, 'source' | 'scaleId'>): Promise<TeamGaps> {
    const publicationId = frame.publication.id;
    const tables = tablesOnScale(frame, { source, scaleId });
    return this.#kept.get(
      `${publicationId} ${source} ${scaleId}`,
      async () => {
        const figures = await readFigures(this.#db, frame, { publicationId, source, scaleId });
        const families = new Recent<string, Family>(FAMILIES_KEPT);
        return {
          figures,
          family: (ids) => families.get(ids.join(), () => compareTeams(frame.tree, figures, ids)),
        };
      },
      frame.tree.nodes.length * tables.length,
    );
  }
}
