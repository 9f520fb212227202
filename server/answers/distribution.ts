import type { ReadHandle } from '../../db/connect.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Cell, DistributionQuery, DistributionReply } from '../contract/distribution.ts';
import { buildCell, buildWithheld, type CellKey, type CellParts } from './cell.ts';
import { chooseCompetencies, chooseLevels, chooseTeams, type Choice } from './choices.ts';
import type { Frame } from './frame.ts';
import { readLevels, type LevelReader } from './level-parts.ts';
import { listAbove, nearestLevels, nearestTeam } from './nearest.ts';
import { readNodes, readTogether, type NodeReader, type TableChoice } from './team-parts.ts';
import { findScale, findSource } from './view.ts';

/**
 * Answers a question about the distribution of ratings (DISCLOSURE.md, rule 3): for every cell the largest
 * union of published blocks, or of published level columns, inside what was asked.
 *
 * Order:  cells by team, then level, then competency; each as asked or, where all are meant, in the order of
 *         the organisation, of the grades and of the ladder.
 * Errors: NotFound and BadRequest as in view.ts.
 */
export async function answerDistribution(
  db: ReadHandle,
  frame: Frame,
  query: DistributionQuery,
): Promise<DistributionReply> {
  const { publication } = frame;
  const source = findSource(frame, query.source);
  const scale = findScale(frame, source, query.ladder);
  const held = frame.tables.filter((table) => table.source === source && table.scaleId === scale.scaleId);

  const competencies = chooseCompetencies(frame, held, query);
  const question: Question = {
    frame,
    teams: chooseTeams(frame, query),
    levels: chooseLevels(frame, query),
    competencies,
  };
  const cells = await answerCells(db, question, {
    publicationId: publication.id,
    source,
    scaleId: scale.scaleId,
    competencyIds: competencies.flatMap((choice) => choice.value),
  });

  return {
    cycle: publication.cycle,
    source,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    scale: scale.labels,
    cells,
  };
}

interface Question {
  frame: Frame;
  teams: readonly Choice<readonly TeamNode[]>[];
  levels: readonly Choice<readonly number[] | undefined>[];
  competencies: readonly Choice<readonly number[]>[];
}

async function answerCells(db: ReadHandle, question: Question, tables: TableChoice): Promise<Cell[]> {
  const { frame, teams, levels, competencies } = question;
  const asked = teams.flatMap((team) => team.value);
  const read: Readers = {
    nodes: await readNodes(
      db,
      tables,
      asked.flatMap((node) => [node, ...listAbove(frame, node)]),
      frame.publication,
    ),
    levels: await readLevels(db, tables, frame),
  };

  const cells: Cell[] = [];
  for (const team of teams) {
    const parts = await readTeam(db, question, tables, team.value, read.nodes);
    for (const level of levels) {
      for (const competency of competencies) {
        const key = { team: team.key, level: level.key, competency: competency.key };
        const cell = { key, nodes: team.value, levelIds: level.value, competencyIds: competency.value };
        cells.push(answerCell(frame, read, cell, parts(competency.value)));
      }
    }
  }
  return cells;
}

/** Several nodes as one value are a question of their own: what two of them leave over may be a block. */
function readTeam(
  db: ReadHandle,
  { frame }: Question,
  tables: TableChoice,
  nodes: readonly TeamNode[],
  readNode: NodeReader,
): Promise<(competencyIds: readonly number[]) => CellParts> {
  const [node, second] = nodes;
  if (!node || second) return readTogether(db, tables, nodes, frame);
  return Promise.resolve((competencyIds) => readNode(node, competencyIds));
}

interface Readers {
  nodes: NodeReader;
  levels: LevelReader;
}

interface AskedCell {
  key: CellKey;
  nodes: readonly TeamNode[];
  levelIds: readonly number[] | undefined;
  competencyIds: readonly number[];
}

function answerCell(frame: Frame, read: Readers, cell: AskedCell, parts: CellParts): Cell {
  const { key, nodes, levelIds, competencyIds } = cell;
  const [node] = nodes;
  const above = node
    ? nearestTeam(frame, node, (each) => read.nodes(each, competencyIds).released.length > 0)
    : [];
  if (levelIds === undefined) return buildCell(key, parts, frame.publication, above);

  if (frame.columns.length === 0)
    return buildWithheld(key, parts.of, 'levels are not shown for this cycle', []);
  if (node?.id !== frame.tree.root.id) {
    const whole = parts.released.length > 0 && node ? [{ team: node.path, level: null }] : above;
    const nearest = [...whole, ...nearestLevels(frame, levelIds)];
    return buildWithheld(key, parts.of, 'not shown for a team and part of its levels', nearest);
  }
  return buildCell(
    key,
    read.levels(levelIds, competencyIds),
    frame.publication,
    nearestLevels(frame, levelIds),
  );
}
