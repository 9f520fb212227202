import type { ReadHandle } from '../../db/connect.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { CellParts } from './cell.ts';
import { readLevels, type LevelReader } from './level-parts.ts';
import { readLevelPeople, type PeopleReader } from './level-people.ts';
import { cutsColumns } from './levels-on-scale.ts';
import { listAbove } from './nearest.ts';
import type { Question } from './question.ts';
import { readNodes, readPooledNodes, readTogether, type TableChoice } from './team-parts.ts';

/** What the published tables hold for any cell of one question. */
export interface Readers {
  /** One node, asked for or above one that is. */
  node: (node: TeamNode, competencyIds: readonly number[]) => CellParts;
  /** The nodes of one cell, as one. */
  nodes: (nodes: readonly TeamNode[], competencyIds: readonly number[]) => CellParts;
  levels: LevelReader;
  people: PeopleReader;
}

/** Reads everything that a question needs, in a handful of queries however many cells it has. */
export async function openReaders(db: ReadHandle, question: Question, tables: TableChoice): Promise<Readers> {
  const { frame, teams } = question;
  const asked = teams.flatMap((team) => team.value);
  const withAbove = asked.flatMap((node) => [node, ...listAbove(frame, node)]);
  const levelIds = question.levels.flatMap((level) => level.value ?? []);

  const [node, levels, people] = await Promise.all([
    question.competencies.length === 1
      ? readPooledNodes(db, tables, question.table.labels.length, withAbove, frame.publication)
      : readNodes(db, tables, withAbove, frame.publication),
    levelIds.length > 0 ? readLevels(db, tables, frame, question.onScale) : noLevels,
    needsPeople(question) ? readLevelPeople(db, tables, frame.tree, asked, levelIds) : nobody,
  ]);
  // Several nodes as one cell are a question of their own: what two of them leave over may be a block.
  const several = teams.find((team) => team.value.length > 1);
  const together = several ? await readTogether(db, tables, several.value, frame) : undefined;

  return {
    node,
    nodes: (nodes, competencyIds) => {
      const [only, second] = nodes;
      if (only && !second) return node(only, competencyIds);
      if (!together) throw new Error('teams are pooled that were not read together');
      return together(competencyIds);
    },
    levels,
    people,
  };
}

/** The company's whole columns know their people; every other choice of levels has to be counted. */
function needsPeople({ frame, teams, levels, onScale }: Question): boolean {
  const beyondCompany = teams.some((team) => team.value[0] !== frame.tree.root);
  return levels.some(
    ({ value }) => value !== undefined && value.length > 0 && (beyondCompany || cutsColumns(onScale, value)),
  );
}

const noLevels: LevelReader = () => ({ released: [], of: 0 });
const nobody: PeopleReader = () => 0;
