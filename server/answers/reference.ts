import type { ReadHandle } from '../../db/connect.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Against, DistributionQuery } from '../contract/distribution.ts';
import type { CellKey } from './cell.ts';
import { countCells, type CountedFigure } from './counted-cells.ts';
import { earlierQuestion } from './earlier-question.ts';
import type { Frames } from './frame.ts';
import { listAbove } from './nearest.ts';
import type { Question } from './question.ts';
import { setAgainst } from './set-against.ts';
import { findTeam } from './view.ts';

/** Sets one cell of a question against the same cell of its reference. */
export type Reference = (counted: CountedFigure) => Against;

const CYCLE = 'cycle:';

/**
 * Reads what `against` names: a node of the same cycle, which stands for all asked teams, or another cycle.
 *
 * Errors: NotFound where there is no such node, or no such published cycle.
 */
export async function openReference(
  db: ReadHandle,
  frames: Frames,
  question: Question,
  query: DistributionQuery & { against: string },
): Promise<Reference> {
  if (query.against.startsWith(CYCLE)) {
    const frame = await frames.find(query.against.slice(CYCLE.length));
    const other = earlierQuestion(question, frame, query);
    if ('reason' in other) return () => other;
    const cells = new Map((await countCells(db, other)).map((each) => [keyOf(each.cell), each]));
    return ({ cell, figure }) => compare(figure, cells.get(keyOf(cell))?.figure, false);
  }

  const node = findTeam(question.frame, query.against);
  const other = { ...question, teams: [{ key: null, value: [node] }] };
  const cells = new Map((await countCells(db, other)).map((each) => [keyOf(each.cell), each]));
  const isInside = (asked: TeamNode): boolean =>
    asked === node || listAbove(question.frame, asked).includes(node);
  return ({ cell, nodes, figure }) =>
    compare(figure, cells.get(keyOf({ ...cell, team: null }))?.figure, nodes.every(isInside));
}

function compare(
  figure: CountedFigure['figure'],
  reference: CountedFigure['figure'] | undefined,
  inside: boolean,
): Against {
  if (!figure || reference === null) return { reason: 'withheld to protect its people' };
  return reference ? setAgainst(figure, reference, inside) : { reason: 'no ratings' };
}

function keyOf({ team, level, competency }: CellKey): string {
  return JSON.stringify([team, level, competency]);
}
