import type { DistributionQuery } from '../contract/distribution.ts';
import type { NoValueReason } from '../contract/measure.ts';
import { chooseCompetencies, chooseLevels, chooseTeams } from './choices.ts';
import { companyRho } from './company-rho.ts';
import type { Frame } from './frame.ts';
import { levelsOnScale, type ScaleLevels } from './levels-on-scale.ts';
import type { Question } from './question.ts';
import { normalizePath } from './team-tree.ts';
import { isCalled } from './view.ts';

/**
 * The same question about another cycle, on the same scale; or why it cannot be asked there. Of what is split,
 * the names that the other cycle does not know are left out; what is pooled has to be there as a whole.
 */
export function earlierQuestion(
  question: Question,
  frame: Frame,
  query: DistributionQuery,
): Question | { reason: NoValueReason } {
  const { source, scaleId } = question.table;
  const ofSource = frame.tables.filter((each) => each.source === source);
  const held = ofSource.filter((each) => each.scaleId === scaleId);
  const [table] = held;
  if (!table) return { reason: ofSource.length > 0 ? 'the scale changed' : 'no ratings' };

  const onScale = levelsOnScale(frame, scaleId);
  const isThere = (path: string): boolean => frame.tree.byPath.has(normalizePath(path));
  const team = query.team?.filter(isThere);
  const level = query.level?.filter((name) => hasLevel(onScale, name));
  const competency = query.competency?.filter((name) => held.some((each) => isCalled(each, name)));
  const split = (dimension: 'team' | 'level' | 'competency'): boolean =>
    query.by?.includes(dimension) === true;
  const lost = (asked: readonly string[] | undefined, there: readonly string[] | undefined, of: boolean) =>
    asked !== undefined && (of ? there?.length === 0 : there?.length !== asked.length);
  if (lost(query.team, team, split('team')) || lost(query.level, level, split('level')))
    return { reason: 'no ratings' };
  if (lost(query.competency, competency, split('competency')) || (query.within && !isThere(query.within)))
    return { reason: 'no ratings' };

  const there = {
    ...query,
    ...(team && { team }),
    ...(level && { level }),
    ...(competency && { competency }),
  };
  const competencies = chooseCompetencies(frame, held, there);
  if (!split('competency') && !sameCompetencies(question, competencies))
    return { reason: 'the competencies changed' };
  return {
    frame,
    table,
    onScale,
    rho: companyRho(frame, table),
    teams: chooseTeams(frame, there),
    levels: chooseLevels(frame, onScale, there),
    competencies,
  };
}

function hasLevel({ columns, levels }: ScaleLevels, name: string): boolean {
  return columns.some(({ key }) => key === name) || levels.some(({ key }) => key === name);
}

/** Competencies keep their ids from cycle to cycle. */
function sameCompetencies(question: Question, others: Question['competencies']): boolean {
  const [own, other] = [question.competencies, others].map(
    (choices) => new Set(choices.flatMap((choice) => choice.value)),
  );
  return own !== undefined && other !== undefined && own.symmetricDifference(other).size === 0;
}
