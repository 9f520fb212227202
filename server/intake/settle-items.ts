import { listQuestionScales } from '../../db/private/list-question-scales.ts';
import { findHighestScore, listStagedAbove, listStagedItems } from '../../db/private/list-staged-faults.ts';
import type { WriteHandle } from '../../db/connect.ts';
import { listCompetencies, storeCompetencies } from '../../db/reference/store-competencies.ts';
import { storeScale } from '../../db/reference/store-scale.ts';
import { slugOf } from '../ladders/slug.ts';
import type { FaultList } from './fault-list.ts';
import type { Item, QuestionItem } from './item-list.ts';
import type { Layout } from './layout.ts';
import { numberLabels } from './questions.ts';

export interface SettledItems {
  /** By item, in the items' order. */
  competencyIds: number[];
  scaleIds: number[];
  warnings: string[];
}

export interface ItemsOfFile {
  items: readonly Item[];
  cycles: readonly string[];
  layout: Layout;
  /** --scale */
  points: number | undefined;
}

const FEWEST_POINTS = 3;

/**
 * Gives every item of a file its competency and scale. A ladder's are known; a survey's questions are found or made
 * here, on the numbers 1 to K: K as given, else as the questions are stored, else the highest score of the file.
 *
 * Undefined, with faults told: the file mixes ladders' competencies with unknown ones, or K cannot be found.
 */
export async function settleItems(
  trx: WriteHandle,
  file: ItemsOfFile,
  faults: FaultList,
): Promise<SettledItems | undefined> {
  const { items } = file;
  const questions = items.flatMap((item, index) =>
    'question' in item ? [{ ...item, code: index + 1 }] : [],
  );
  if (questions.length === 0) return settled(items, new Map(), 0, []);
  if (questions.length < items.length) return refuseQuestions(trx, file, questions, faults);

  const known = await listCompetencies(trx);
  const ids = new Map(
    questions.map(({ question }) => {
      const found =
        known.find(({ key }) => key === question) ??
        known.find(({ key }) => slugOf(key) === slugOf(question));
      return [question, found?.id] as const;
    }),
  );
  const points = await findPoints(
    trx,
    file,
    [...ids.values()].filter((id) => id !== undefined),
    questions,
    faults,
  );
  if (points === undefined) return undefined;

  const added = questions.filter(({ question }) => ids.get(question) === undefined);
  const addedIds = await storeCompetencies(
    trx,
    added.map(({ question, name }) => ({ key: question, name })),
  );
  added.forEach(({ question }, index) => ids.set(question, addedIds[index]));
  const scaleId = await storeScale(trx, numberLabels(points));
  const how = file.points === undefined ? '; --scale gives another' : '';
  return settled(items, ids, scaleId, [
    `No ladder has these competencies, so the file was read as a survey of its own: ${questions.length} competencies on the numbers 1 to ${points}${how}.`,
  ]);
}

function settled(
  items: readonly Item[],
  ids: ReadonlyMap<string, number | undefined>,
  questionScale: number,
  warnings: string[],
): SettledItems {
  const competencyIds = items.map((item) =>
    'question' in item ? (ids.get(item.question) ?? 0) : item.competencyId,
  );
  const scaleIds = items.map((item) => ('question' in item ? questionScale : item.scaleId));
  return { competencyIds, scaleIds, warnings };
}

async function refuseQuestions(
  trx: WriteHandle,
  { items, layout }: ItemsOfFile,
  questions: readonly (QuestionItem & { code: number })[],
  faults: FaultList,
): Promise<undefined> {
  const cells = await listStagedItems(
    trx,
    questions.map(({ code }) => code),
  );
  const column = layout.header[layout.columns.competency ?? -1] ?? '';
  const known = items.flatMap((item) => ('question' in item ? [] : [item.name])).slice(0, 20);
  for (const { line, item } of cells) {
    const expected = `unknown competency: expected one of a ladder, as other lines have (${known.join(', ')})`;
    faults.add(line, column, items[item - 1]?.name ?? '', expected);
  }
  faults.addUnlisted((cells[0]?.total ?? 0) - cells.length);
}

async function findPoints(
  trx: WriteHandle,
  { cycles, points, layout, items }: ItemsOfFile,
  competencyIds: readonly number[],
  questions: readonly { code: number }[],
  faults: FaultList,
): Promise<number | undefined> {
  const codes = questions.map(({ code }) => code);
  const stored = await listQuestionScales(trx, cycles, competencyIds);
  const fixed = points ?? stored.at(-1);
  if (fixed !== undefined && stored.some((other) => other !== fixed)) {
    faults.add(
      0,
      '',
      `--scale ${fixed}`,
      `the same competencies are stored on 1 to ${stored.join(' and 1 to ')}: expected that scale`,
    );
    return undefined;
  }
  if (fixed !== undefined) {
    const above = await listStagedAbove(trx, codes, fixed);
    for (const { line, field, score } of above) {
      const column = layout.header[field] ?? items[0]?.name ?? '';
      faults.add(
        line,
        column,
        String(score),
        `expected 1 to ${fixed}, the scale on which these competencies are stored`,
      );
    }
    faults.addUnlisted((above[0]?.total ?? 0) - above.length);
    return above.length > 0 ? undefined : fixed;
  }
  const highest = await findHighestScore(trx, codes);
  if (highest < FEWEST_POINTS) {
    faults.add(
      0,
      '',
      String(highest),
      'the highest score of the survey leaves its scale open: expected --scale with the number of its points',
    );
    return undefined;
  }
  return highest;
}
