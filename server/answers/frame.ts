import type { ReadHandle } from '../../db/connect.ts';
import { findPublication, type Publication } from '../../db/published/find-publication.ts';
import { listPublications } from '../../db/published/list-publications.ts';
import { listCycles } from '../../db/published/list-cycles.ts';
import { listLevelColumns, type LevelColumnRow } from '../../db/published/list-level-columns.ts';
import { listPublishedLevels } from '../../db/published/list-published-levels.ts';
import type { LevelRow } from '../../db/reference/list-cycle-levels.ts';
import { listTables, type TableRow } from '../../db/published/list-tables.ts';
import { listUnitStats, type UnitStat } from '../../db/published/list-unit-stats.ts';
import { listCycleTeams } from '../../db/reference/list-cycle-teams.ts';
import { NotFound } from '../errors.ts';
import { Recent } from './recent.ts';
import { buildTeamTree, type TeamTree } from './team-tree.ts';

/** Everything of a publication that a question can name: its teams, levels, columns and tables. */
export interface Frame {
  publication: Publication;
  tree: TeamTree;
  levels: readonly LevelRow[];
  columns: readonly LevelColumnRow[];
  tables: readonly TableRow[];
  /** Summaries of the company and its divisions, where they have 100 people. */
  units: readonly UnitStat[];
}

/** More than the quarters of a decade, since one answer about drift asks for all of them. */
const KEPT = 64;

/**
 * Loads frames and keeps the ones last used: a publication is frozen, so its frame never changes.
 * Which publication of a cycle is the newest is asked every time.
 */
export class Frames {
  readonly #db: ReadHandle;
  readonly #kept = new Recent<number, Promise<Frame>>(KEPT);

  constructor(db: ReadHandle) {
    this.#db = db;
  }

  /** Errors: NotFound where the cycle is unknown or has no publication. */
  async find(cycle?: string): Promise<Frame> {
    return this.#keep(await this.#findPublication(cycle));
  }

  /** Every published cycle up to the asked one, or to the newest, oldest first. Errors: as `find`. */
  async history(to?: string): Promise<Frame[]> {
    const last = await this.#findPublication(to);
    const publications = await listPublications(this.#db, last.cycle);
    return Promise.all(publications.map((publication) => this.#keep(publication)));
  }

  #keep(publication: Publication): Promise<Frame> {
    return this.#kept.get(publication.id, () => loadFrame(this.#db, publication));
  }

  async #findPublication(cycle: string | undefined): Promise<Publication> {
    // Postgres takes no text with a zero character in it, so no cycle is called so.
    const found = cycle?.includes('\0') ? undefined : await findPublication(this.#db, cycle);
    if (found) return found;
    if (cycle === undefined) throw new NotFound('NOT_PUBLISHED', 'No cycle is published yet');
    const known = (await listCycles(this.#db)).some(({ key }) => key === cycle);
    if (known) throw new NotFound('NOT_PUBLISHED', `${cycle} is not published yet`);
    throw new NotFound('UNKNOWN_CYCLE', `There is no cycle "${cycle}"`);
  }
}

async function loadFrame(db: ReadHandle, publication: Publication): Promise<Frame> {
  const [teams, levels, columns, units] = await Promise.all([
    listCycleTeams(db, publication.cycleId),
    listPublishedLevels(db, publication.id),
    listLevelColumns(db, publication.id),
    listUnitStats(db, publication.id),
  ]);
  const tree = buildTeamTree(teams);
  const tables = await listTables(db, publication.id, tree.root.id);
  return { publication, tree, levels, columns, tables, units };
}
