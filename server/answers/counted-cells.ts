import type { ReadHandle } from '../../db/connect.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import { answerCell } from './answer-cell.ts';
import type { WithheldCell } from '../contract/distribution.ts';
import type { CountedCell } from './cell.ts';
import type { PooledFigure } from './figure-measures.ts';
import { openPooling } from './pooling.ts';
import type { Question } from './question.ts';
import { openReaders } from './readers.ts';

/** A cell of a question, with what its measures are made of; null where it is withheld. */
export type CountedFigure = { nodes: readonly TeamNode[] } & (
  { cell: WithheldCell; figure: null } | { cell: Exclude<CountedCell, WithheldCell>; figure: PooledFigure }
);

/** Answers every cell of a question, by team, then level, then competency. */
export async function countCells(db: ReadHandle, question: Question): Promise<CountedFigure[]> {
  const { frame, table, teams, levels, competencies } = question;
  const read = await openReaders(db, question, {
    publicationId: frame.publication.id,
    source: table.source,
    scaleId: table.scaleId,
    competencyIds: competencies.flatMap((choice) => choice.value),
  });
  const pool = openPooling(question, read);
  return teams.flatMap((team) =>
    levels.flatMap((level) =>
      competencies.map((competency) => {
        const cell = answerCell(question, read, {
          key: { team: team.key, level: level.key, competency: competency.key },
          nodes: team.value,
          levelIds: level.value,
          competencyIds: competency.value,
        });
        const nodes = team.value;
        return 'withheld' in cell
          ? { cell, nodes, figure: null }
          : { cell, nodes, figure: pool(cell, competency.value) };
      }),
    ),
  );
}
