import type { LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import type { FaultList } from './fault-list.ts';
import type { Layout } from './layout.ts';
import { describeCompetencies, findCompetency } from './rulebook.ts';

/** Whether a file can be a survey that belongs to no ladder: nothing in it says a level or a ladder. */
export function canBeSurvey({ columns }: Layout): boolean {
  return columns.level === undefined && columns.ladder === undefined;
}

/**
 * Tells the columns of a wide file that no ladder knows, unless none is known and the file can be a survey.
 * Returns the layout without them, so that each is told once and not once a row.
 */
export function dropUnknownColumns(
  layout: Layout,
  ladders: readonly LadderRuleRow[],
  line: number,
  faults: FaultList,
): Layout {
  const known = layout.scores.filter(({ name }) => findCompetency(ladders, {}, name) !== undefined);
  if (known.length === layout.scores.length || (known.length === 0 && canBeSurvey(layout))) return layout;
  for (const { name } of layout.scores) {
    if (!known.some((column) => column.name === name))
      faults.add(line, name, name, describeCompetencies(ladders, {}));
  }
  return { ...layout, scores: known };
}
