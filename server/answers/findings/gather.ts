import type { ReadHandle } from '../../../db/connect.ts';
import type { TableRow } from '../../../db/published/list-tables.ts';
import type { FindingsInput } from '../../findings/input.ts';
import { answerAgreement } from '../agreement/agreement.ts';
import { answerDrift } from '../drift/drift.ts';
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
  const asked = { source, to: frame.publication.cycle, ...named };
  const divisions = frame.tree.children.get(frame.tree.root.id) ?? [];
  const company = await answerAgreement(db, frame, named);
  const units = company.units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const [gaps, drift, series, teamTrends, agreement] = await Promise.all([
    answerGaps(teamGaps, frame, { source, ...named, by: 'competency' }),
    answerDrift(db, frames, { ...asked, by: 'competency' }),
    Promise.all(
      divisions.map(async ({ path }) => {
        const { overall } = await answerDrift(db, frames, { ...asked, team: path });
        return { path, series: overall };
      }),
    ),
    readTeamTrends(db, frames, table),
    Promise.all(units.map((unit) => answerAgreement(db, frame, { ...named, unit }))),
  ]);
  return {
    positions: table.labels.length,
    names: new Map(frame.tables.map(({ competency, name }) => [competency, name])),
    gaps,
    drift,
    divisions: series,
    teamTrends,
    agreement: [company, ...agreement],
  };
}
