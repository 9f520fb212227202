import type { LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import type { ItemList } from './item-list.ts';
import { makeScoreParser, type Score } from './parse-score.ts';
import { questionKey } from './questions.ts';
import { Refusal } from './refusal.ts';
import { remember } from './remember.ts';
import { RootCheck } from './root-check.ts';
import {
  describeCompetencies,
  findCompetency,
  findPlace,
  laddersOf,
  type Place,
  type PlaceRefusal,
} from './rulebook.ts';

/** What a score cell's text is read as, and under which number it goes to the staging table. */
export interface ItemReader {
  code: number;
  read: (text: string) => Score;
}

export interface CycleRules {
  /** The number of the cycle, from 1. */
  code: number;
  key: string;
  findPlace: (ladderCell: string, levelCell: string) => Place | PlaceRefusal;
  findItem: (place: Place, competencyCell: string) => ItemReader | Refusal;
  /** Versions of ladders that rows of this cycle named or were rated under. */
  used: Set<number>;
  /** Holds the cycle's teams to one company. */
  roots: RootCheck;
}

const MOST_TEXTS = 10_000;

/**
 * The rules of one cycle, each question answered once for each distinct text.
 * `question` reads the scores of a competency that no ladder holds; undefined where the file may have none.
 */
export function makeCycleRules(
  code: number,
  key: string,
  rows: readonly LadderRuleRow[],
  items: ItemList,
  question: ((text: string) => Score) | undefined,
): CycleRules {
  const ladders = laddersOf(rows, key);
  const byLadderCell = remember(MOST_TEXTS, (ladderCell) =>
    remember(MOST_TEXTS, (levelCell) => findPlace(ladders, ladderCell, levelCell)),
  );

  const findItem = (place: Place, cell: string): ItemReader | Refusal => {
    if (cell.trim() === '') return new Refusal('expected the key or name of a competency');
    const found = findCompetency(ladders, place, cell);
    if (found instanceof Refusal) return found;
    if (found) {
      const { competencyId, scaleId, scale } = found;
      const item = { name: cell.trim(), competencyId, scaleId };
      return {
        code: items.codeOf(`${competencyId} ${scaleId}`, item),
        read: remember(MOST_TEXTS, makeScoreParser(scale)),
      };
    }
    if (!question || place.ladder) return new Refusal(describeCompetencies(ladders, place));
    const asked = questionKey(cell);
    return {
      code: items.codeOf(`question ${asked}`, { name: cell.trim(), question: asked }),
      read: question,
    };
  };
  const anywhere = remember(MOST_TEXTS, (cell) => findItem({}, cell));
  const byLadder = new Map(
    ladders.map((ladder) => [ladder, remember(MOST_TEXTS, (cell) => findItem({ ladder }, cell))] as const),
  );

  return {
    code,
    key,
    findPlace: (ladderCell, levelCell) => byLadderCell(ladderCell)(levelCell),
    findItem: (place, cell) => ((place.ladder && byLadder.get(place.ladder)) ?? anywhere)(cell),
    used: new Set(),
    roots: new RootCheck(),
  };
}
