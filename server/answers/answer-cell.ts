import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Nearest } from '../contract/distribution.ts';
import { buildCell, buildWithheld, type CellKey, type CellParts, type CountedCell } from './cell.ts';
import { cutsColumns, hasColumns } from './levels-on-scale.ts';
import { nearestLevels, nearestTeam, wholeTeam } from './nearest.ts';
import type { Question } from './question.ts';
import type { Readers } from './readers.ts';

export interface AskedCell {
  key: CellKey;
  nodes: readonly TeamNode[];
  /** Undefined: all levels, and people without one. */
  levelIds: readonly number[] | undefined;
  competencyIds: readonly number[];
}

const shown = (parts: CellParts): boolean => parts.released.length > 0;

/** One cell of a question: its numbers, or why there are none and which questions near it have some. */
export function answerCell(
  question: Pick<Question, 'frame' | 'onScale' | 'rho'>,
  read: Readers,
  cell: AskedCell,
): CountedCell {
  const { frame, onScale, rho } = question;
  const how = { rules: frame.publication, rho };
  const { key, nodes, levelIds, competencyIds } = cell;
  const parts = read.nodes(nodes, competencyIds);
  const above = (): Nearest[] => nearestTeam(frame, nodes, (node) => shown(read.node(node, competencyIds)));
  if (levelIds === undefined) return buildCell(key, parts, how, above);

  const [only, second] = nodes;
  const whole = (): Nearest[] => (only && !second && shown(parts) ? [wholeTeam(only)] : above());
  const columns = (): Nearest[] =>
    nearestLevels(frame, onScale, { nodes, levelIds }, (ids, node) =>
      shown(read.levels(ids, competencyIds, [node])),
    );

  if (onScale.columns.length === 0) {
    const of = levelIds.length === 0 ? parts.of : read.people(nodes, levelIds, competencyIds);
    return buildWithheld(key, of, 'levels are not shown for this cycle', whole());
  }
  if (!hasColumns(onScale, nodes)) {
    const of = read.people(nodes, levelIds, competencyIds);
    return buildWithheld(key, of, 'not shown for a team and part of its levels', [...whole(), ...columns()]);
  }
  const inside = read.levels(levelIds, competencyIds, nodes);
  const of = cutsColumns(onScale, levelIds) ? read.people(nodes, levelIds, competencyIds) : inside.of;
  return buildCell(key, { released: inside.released, of }, how, () => {
    const nearest = columns();
    return nearest.length > 0 ? nearest : whole();
  });
}
