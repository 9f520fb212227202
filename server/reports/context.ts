import type { ReadHandle } from '../../db/connect.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import { m } from '../../web/src/lib/messages.ts';
import { answerCoverage } from '../answers/coverage/answer-coverage.ts';
import { answerDistribution } from '../answers/distribution.ts';
import { FindingsKept } from '../answers/findings/findings.ts';
import { Frames, type Frame } from '../answers/frame.ts';
import { TeamGapsKept } from '../answers/gaps/team-gaps-kept.ts';
import { listBands } from '../answers/levels-on-scale.ts';
import { findScale, findSource, findTeam } from '../answers/view.ts';
import type { Source } from '../contract/common.ts';
import type { CoverageReply } from '../contract/coverage.ts';
import type { DistributionQuery, DistributionReply, ShownCell } from '../contract/distribution.ts';
import type { FindingsReply } from '../contract/findings.ts';
import { BadRequest } from '../errors.ts';
import type { ReportOptions } from './report-options.ts';

/** What every section asks with: the functions behind the API, and what the report is about. */
export interface ReportContext {
  db: ReadHandle;
  frames: Frames;
  /** Every published cycle up to the report's, oldest first. */
  history: readonly Frame[];
  frame: Frame;
  teamGaps: TeamGapsKept;
  unit: TeamNode;
  isCompany: boolean;
  source: Source;
  /** As a part of any query: which scale, where that has to be said. */
  scale: { scaleOf?: string };
  /** As a part of any query: which node. */
  team: { team?: string[] };
  /** As a part of a query about distribution. */
  against: { against?: string };
  /** The same in words; null: nothing. */
  againstName: string | null;
  overall: DistributionReply;
  cell: ShownCell;
  findings: FindingsReply;
  /** What of the cycle is shown and where: of the whole company. */
  coverage: CoverageReply;
  /** Names by key, or by path. */
  names: Record<'competency' | 'level' | 'team', ReadonlyMap<string, string>>;
}

const COMPANY = 'company';
const NOTHING = 'nothing';

/**
 * Finds what a report is about, and the figures that all of it rests on.
 *
 * Errors: NotFound and BadRequest as in view.ts; BadRequest where the unit as a whole is withheld.
 */
export async function openContext(db: ReadHandle, options: ReportOptions): Promise<ReportContext> {
  const frames = new Frames(db);
  const history = await frames.history(options.cycle);
  const frame = history.at(-1);
  if (!frame) throw new Error('a history has no cycles');
  const { root } = frame.tree;
  const unit = options.unit === undefined ? root : findTeam(frame, options.unit);
  const source = findSource(frame, options.source);
  // A report is about everybody on a scale, so either name only says which scale that is.
  const scaleOf = options.scaleOf ?? options.ladder;
  const scale = scaleOf === undefined ? {} : { scaleOf };
  findScale(frame, source, scale);

  const asked = { cycle: options.cycle, source, ...scale };
  const team = unit === root ? {} : { team: [unit.path] };
  const { against, againstName } = await findAgainst(frames, history, options);
  const overall = await answerDistribution(db, frames, { ...asked, ...team, ...against });
  const cell = theOne(overall, unit.path);
  const teamGaps = new TeamGapsKept(db);
  const within = unit === root ? {} : { within: unit.path };
  const findings = await new FindingsKept(db, teamGaps).answer(history, { ...asked, ...within });
  const coverage = await answerCoverage(db, frame, asked);
  return {
    ...{ db, frames, history, frame, teamGaps, unit, isCompany: unit === root, source, scale, team },
    ...{ against, againstName, overall, cell, findings, coverage },
    names: {
      competency: new Map(frame.tables.map(({ competency, name }) => [competency, name])),
      level: new Map(listBands(frame.columns).map(({ key, label }) => [key, label])),
      team: new Map(frame.tree.nodes.map(({ path, name }) => [path, name])),
    },
  };
}

/** A question about the distribution in the report's unit, or about other nodes where it names them. */
export function askDistribution(
  context: ReportContext,
  query: Pick<DistributionQuery, 'by' | 'team' | 'within'>,
): Promise<DistributionReply> {
  const { db, frames, frame, source, scale, against } = context;
  const where = query.team || query.within !== undefined ? {} : context.team;
  const { cycle } = frame.publication;
  return answerDistribution(db, frames, { cycle, source, ...scale, ...where, ...against, ...query });
}

async function findAgainst(
  frames: Frames,
  history: readonly Frame[],
  { against }: ReportOptions,
): Promise<Pick<ReportContext, 'against' | 'againstName'>> {
  if (against === COMPANY) {
    const company = history.at(-1)?.tree.root;
    if (company) return { against: { against: company.path }, againstName: company.name };
  }
  if (against === NOTHING) return { against: {}, againstName: null };
  const cycle =
    against === undefined
      ? history.at(-2)?.publication.cycle
      : (await frames.find(against)).publication.cycle;
  if (cycle === undefined) return { against: {}, againstName: null };
  return { against: { against: `cycle:${cycle}` }, againstName: cycle };
}

/** A report about a unit that is not shown would be a report of reasons. Errors: BadRequest naming the unit. */
function theOne({ cycle, cells }: DistributionReply, path: string): ShownCell {
  const [cell] = cells;
  if (!cell) throw new Error(`${cycle} has no answer about ${path}`);
  if (!('withheld' in cell)) return cell;
  const [nearest] = cell.nearest;
  const instead = nearest ? ` A report of "${nearest.team ?? 'the company'}" can be made.` : '';
  throw new BadRequest(
    'UNIT_WITHHELD',
    `"${path}" has no report of its own in ${cycle}: ${m.withheld[cell.withheld].toLowerCase()} (${m.people(cell.of)}).${instead}`,
  );
}
