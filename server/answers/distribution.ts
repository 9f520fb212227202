import type { ReadHandle } from '../../db/connect.ts';
import type { Cell, DistributionQuery, DistributionReply } from '../contract/distribution.ts';
import { answerCell } from './answer-cell.ts';
import type { Frame } from './frame.ts';
import { readQuestion, type Question } from './question.ts';
import { openReaders, type Readers } from './readers.ts';

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
  const question = readQuestion(frame, query);
  const { source, scaleId, labels } = question.table;
  const read = await openReaders(db, question, {
    publicationId: publication.id,
    source,
    scaleId,
    competencyIds: question.competencies.flatMap((choice) => choice.value),
  });
  return {
    cycle: publication.cycle,
    source,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    scale: labels,
    cells: answerCells(question, read),
  };
}

function answerCells(question: Question, read: Readers): Cell[] {
  const { teams, levels, competencies } = question;
  return teams.flatMap((team) =>
    levels.flatMap((level) =>
      competencies.map((competency) =>
        answerCell(question, read, {
          key: { team: team.key, level: level.key, competency: competency.key },
          nodes: team.value,
          levelIds: level.value,
          competencyIds: competency.value,
        }),
      ),
    ),
  );
}
