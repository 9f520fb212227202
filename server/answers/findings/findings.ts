import type { ReadHandle } from '../../../db/connect.ts';
import type { FindingsQuery, FindingsReply } from '../../contract/findings.ts';
import { findFindings } from '../../findings/find-findings.ts';
import type { FindingsInput } from '../../findings/input.ts';
import { RULES } from '../../findings/rules.ts';
import type { Frame } from '../frame.ts';
import type { TeamGapsKept } from '../gaps/team-gaps-kept.ts';
import { Recent } from '../recent.ts';
import { findScale, findSource, findTeam } from '../view.ts';
import { gatherFindings } from './gather.ts';

const KEPT = 16;

/** Answers what stands out in a cycle, and keeps what the last ones rest on: publications are frozen. */
export class FindingsKept {
  readonly #db: ReadHandle;
  readonly #teamGaps: TeamGapsKept;
  readonly #kept = new Recent<string, Promise<FindingsInput>>(KEPT);

  constructor(db: ReadHandle, teamGaps: TeamGapsKept) {
    this.#db = db;
    this.#teamGaps = teamGaps;
  }

  /**
   * What stands out in the last of some cycles, in the whole company or within one node.
   *
   * Shapes: `frames` every published cycle up to the asked one, oldest first.
   * Errors: NotFound and BadRequest as in view.ts.
   */
  async answer(frames: readonly Frame[], query: FindingsQuery): Promise<FindingsReply> {
    const frame = frames.at(-1);
    if (!frame) throw new Error('a history has no cycles');
    const { publication } = frame;
    // A ladder only says which scale: findings are about everybody who was rated on it.
    const scaleOf = query.scaleOf ?? query.ladder;
    const source = findSource(frame, query.source);
    const table = findScale(frame, source, query);
    const within = query.within === undefined ? null : findTeam(frame, query.within);

    // An earlier cycle that is published anew makes another history.
    const key = [source, table.scaleId, scaleOf, ...frames.map((each) => each.publication.id)].join(' ');
    const input = await this.#kept.get(key, () =>
      gatherFindings({ db: this.#db, teamGaps: this.#teamGaps, frames }, frame, { table, scaleOf }),
    );
    const isCompany = within === null || within === frame.tree.root;
    return {
      cycle: publication.cycle,
      source,
      publication: { version: publication.version, k: publication.k, hash: publication.hash },
      ...findFindings(input, isCompany ? null : within.path),
      looked: {
        teams: input.gaps.teams.filter((team) => 'gap' in team).length,
        competencies: input.gaps.competencies.length,
        cycles: frames.length,
      },
      rules: [...RULES],
    };
  }
}
