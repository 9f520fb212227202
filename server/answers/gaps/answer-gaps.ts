import type { TableRow } from '../../../db/published/list-tables.ts';
import type { GapsQuery, GapsReply, ShownGap, WithheldGap } from '../../contract/gaps.ts';
import { chooseTeams } from '../choices.ts';
import type { Frame } from '../frame.ts';
import { findCompetency, findScale, findSource } from '../view.ts';
import { describeNode } from './describe-node.ts';
import { poolNode } from './pool-node.ts';
import type { TeamGapsKept } from './team-gaps-kept.ts';

/**
 * How far each team is from what its mix of levels predicts, over the asked competencies.
 *
 * Order:  shown teams by shrunken gap, highest first (of equals by path), then withheld ones by path.
 * Errors: NotFound and BadRequest as in view.ts and choices.ts.
 */
export async function answerGaps(kept: TeamGapsKept, frame: Frame, query: GapsQuery): Promise<GapsReply> {
  const { publication, tree } = frame;
  const source = findSource(frame, query.source);
  const table = findScale(frame, source, query);
  const nodes = chooseTeams(frame, { ...query, by: ['team'] }).flatMap(({ value }) => value);
  const { figures, family: compare } = await kept.find(frame, table);
  const asked = chooseTables(frame, figures.tables, query.competency);
  const family = compare(asked.map((each) => each.competencyId));
  const company = poolNode(
    figures,
    tree.root.id,
    asked.map((each) => each.competencyId),
  );
  if (!company) throw new Error(`the company has no ratings in ${publication.cycle}`);

  const described = nodes.map((node) =>
    describeNode({ frame, figures, family, asked, compare: query.by ? compare : null }, node),
  );
  return {
    cycle: publication.cycle,
    source,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    scale: table.labels,
    competencies: asked.map((each) => each.competency),
    company: { people: company.released.people, mean: company.gap.observed / company.gap.n },
    deff: { rho: figures.rho.score },
    funnel: family.funnel,
    teams: [
      ...described.filter((team) => 'gap' in team).sort(byShrunken),
      ...described.filter((team) => 'withheld' in team).sort(byTeam),
    ],
  };
}

/** The asked competencies, each once, in the order of the publication; all where none is named. Errors: NotFound. */
export function chooseTables(
  frame: Frame,
  tables: readonly TableRow[],
  asked: readonly string[] | undefined,
): readonly TableRow[] {
  if (!asked) return tables;
  const named = new Set(asked.map((name) => findCompetency(frame, tables, name)));
  return tables.filter((table) => named.has(table));
}

function byShrunken(a: ShownGap, b: ShownGap): number {
  return (b.shrunken?.value ?? b.gap) - (a.shrunken?.value ?? a.gap) || byTeam(a, b);
}

function byTeam(a: ShownGap | WithheldGap, b: ShownGap | WithheldGap): number {
  return a.team < b.team ? -1 : 1;
}
