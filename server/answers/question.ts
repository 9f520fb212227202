import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { DistributionQuery } from '../contract/distribution.ts';
import type { TableRow } from '../../db/published/list-tables.ts';
import { chooseCompetencies, chooseLevels, chooseTeams, type Choice } from './choices.ts';
import { companyRho, type CompanyRho } from './company-rho.ts';
import type { Frame } from './frame.ts';
import { levelsOnScale, type ScaleLevels } from './levels-on-scale.ts';
import { findScale, findSource, tablesOnScale } from './view.ts';

/** A query in terms of one publication: which table, and the values of each dimension. */
export interface Question {
  frame: Frame;
  /** Source and scale of the tables asked about. */
  table: TableRow;
  /** The levels that people on that scale can have. */
  onScale: ScaleLevels;
  /** How alike one person's ratings of that source are. */
  rho: CompanyRho;
  teams: readonly Choice<readonly TeamNode[]>[];
  levels: readonly Choice<readonly number[] | undefined>[];
  competencies: readonly Choice<readonly number[]>[];
}

/** Errors: NotFound and BadRequest as in view.ts and choices.ts. */
export function readQuestion(frame: Frame, query: DistributionQuery): Question {
  const source = findSource(frame, query.source);
  const table = findScale(frame, source, query);
  const onScale = levelsOnScale(frame, table.scaleId);
  const held = tablesOnScale(frame, table);
  return {
    frame,
    table,
    onScale,
    rho: companyRho(frame, table),
    teams: chooseTeams(frame, query),
    levels: chooseLevels(frame, onScale, query),
    competencies: chooseCompetencies(frame, held, query),
  };
}
