import type { ReadHandle } from '../../../db/connect.ts';
import type { TableRow } from '../../../db/published/list-tables.ts';
import type { FindingsInput } from '../../findings/input.ts';
import { answerEachAgreement } from '../agreement/agreement.ts';
import { answerDrifts } from '../drift/drift.ts';
import type { Frame } from '../frame.ts';
import { answerGaps } from '../gaps/answer-gaps.ts';
import type { TeamGapsKept } from '../gaps/team-gaps-kept.ts';
import { readTeamTrends } from './team-trends.ts';

export interface Sources {
  db: ReadHandle;
  teamGaps: TeamGapsKept;
  /** Oldest first; the last one is the cycle asked about. */
  frames: readonly Frame[];
}

/** Asks every answer that findings are looked for in, about one source and scale of the last cycle. */
export async function gatherFindings(
  { db, teamGaps, frames }: Sources,
  frame: Frame,
  { table, scaleOf }: { table: TableRow; scaleOf: string | undefined },
): Promise<FindingsInput> {
  const { source } = table;
  const named = scaleOf === undefined ? {} : { scaleOf };
  const divisions = frame.tree.children.get(frame.tree.root.id) ?? [];
  const [gaps, drifts, teamTrends, agreement] = await Promise.all([
    answerGaps(teamGaps, frame, { source, ...named, by: 'competency' }),
    answerDrifts(db, frames, { source, to: frame.publication.cycle, ...named }, [
      { by: 'competency' },
      ...divisions.map(({ path }) => ({ team: path })),
    ]),
    readTeamTrends(db, frames, table),
    answerEachAgreement(db, frame, named),
  ]);
  const [drift, ...ofDivisions] = drifts;
  if (!drift) throw new Error('the company was asked about and is not answered');
  return {
    positions: table.labels.length,
    names: new Map(frame.tables.map(({ competency, name }) => [competency, name])),
    gaps,
    drift,
    divisions: ofDivisions.map(({ overall }, at) => ({ path: divisions[at]?.path ?? '', series: overall })),
    teamTrends,
    agreement,
  };
}
