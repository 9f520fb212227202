import type { ReadHandle } from '../../db/connect.ts';
import type { Cell, DistributionQuery, DistributionReply } from '../contract/distribution.ts';
import { countCells, type CountedFigure } from './counted-cells.ts';
import { dispersionMeasure, meanMeasure, shareMeasure } from './figure-measures.ts';
import type { Frames } from './frame.ts';
import { readQuestion } from './question.ts';
import { openReference, type Reference } from './reference.ts';
import { topBoxFrom } from './top-box.ts';

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
  frames: Frames,
  query: DistributionQuery,
): Promise<DistributionReply> {
  const frame = await frames.find(query.cycle);
  const question = readQuestion(frame, query);
  const { source, scaleId, labels } = question.table;
  const { against } = query;
  const [counted, reference] = await Promise.all([
    countCells(db, question),
    against === undefined ? undefined : openReference(db, frames, question, { ...query, against }),
  ]);
  const top = topBoxFrom(frame, { scaleId, positions: labels.length, ladder: query.ladder });
  const { cycle, version, k, hash } = frame.publication;
  return {
    cycle,
    source,
    publication: { version, k, hash },
    scale: labels,
    topBox: labels.slice(top - 1),
    cells: counted.map((each) => measureCell(each, top, reference)),
  };
}

function measureCell(counted: CountedFigure, top: number, reference: Reference | undefined): Cell {
  if (counted.figure === null) return counted.cell;
  const { cell, figure } = counted;
  return {
    ...cell,
    measures: {
      mean: meanMeasure(figure),
      topBox: shareMeasure(figure, top),
      dispersion: dispersionMeasure(figure),
    },
    ...(reference && { against: reference(counted) }),
  };
}
