import type { LadderRuleRow } from '../../../db/reference/list-ladder-rules.ts';
import { parseCycle } from '../parse-cycle.ts';
import { isMissing, makeScoreParser } from '../parse-score.ts';
import { parseSource } from '../parse-source.ts';
import { makeQuestionParser } from '../questions.ts';
import { Refusal } from '../refusal.ts';
import { findCompetency, findPlace, laddersOf, PlaceRefusal } from '../rulebook.ts';
import type { ColumnRead, HeaderRead } from './describe-columns.ts';

/** A cell as it was read. Of people there is only whether there is one; of what is not read, nothing. */
export type CellRead =
  | { is: 'text'; text: string }
  | { is: 'score'; label: string; position: number; of: number | null }
  | { is: 'pseudonym' | 'empty' | 'refused' | 'not read' };

/** Of a cell as it is shown. */
const LONGEST = 200;

interface Given {
  cycle?: string;
  source?: string;
  /** Points of a survey's scale. */
  scale?: number;
}

/** Reads one record as an import does, cell by cell, without a word of who is rated. */
export function readCells(
  fields: readonly string[],
  { columns }: HeaderRead,
  ladders: readonly LadderRuleRow[],
  { cycle, source, scale }: Given,
): CellRead[] {
  const textOf = (becomes: ColumnRead['becomes']): string =>
    (fields[columns.findIndex((column) => column.becomes === becomes)] ?? '').trim();
  const inCycle = laddersOf(ladders, textOf('cycle') || (cycle ?? ''));
  const place = findPlace(inCycle, textOf('ladder'), textOf('level'));

  return columns.map(({ name, becomes }, index) => {
    const text = (fields[index] ?? '').trim();
    switch (becomes) {
      case 'person':
      case 'rater':
        return { is: text === '' ? 'empty' : 'pseudonym' };
      case 'leave out':
      case 'unknown':
      case 'weight':
        return { is: 'not read' };
      case 'rating':
        return readScore(text, textOf('competency'));
      case 'scores':
        return readScore(text, name);
      case 'cycle':
        return readText(text, parseCycle(text || (cycle ?? '')));
      case 'source':
        return readText(text, parseSource(text || (source ?? '')));
      case 'level':
      case 'ladder':
        return readText(text, place instanceof PlaceRefusal && place.field === becomes ? place : undefined);
      default:
        return readText(text, undefined);
    }
  });

  function readText(text: string, read: unknown): CellRead {
    if (read instanceof Refusal) return { is: 'refused' };
    return text === '' ? { is: 'empty' } : { is: 'text', text: text.slice(0, LONGEST) };
  }

  function readScore(text: string, competency: string): CellRead {
    if (isMissing(text)) return { is: 'empty' };
    if (place instanceof Refusal) return { is: 'refused' };
    const found = findCompetency(inCycle, place, competency);
    if (found instanceof Refusal) return { is: 'refused' };
    const labels = found?.scale;
    const score = labels ? makeScoreParser(labels)(text) : makeQuestionParser(scale)(text);
    if (typeof score !== 'number') return { is: 'refused' };
    return {
      is: 'score',
      label: labels?.[score - 1] ?? String(score),
      position: score,
      of: labels?.length ?? scale ?? null,
    };
  }
}
