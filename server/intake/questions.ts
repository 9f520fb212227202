import { slugOf } from '../ladders/slug.ts';
import { makeScoreParser, parseWholeNumber, isMissing, type Score } from './parse-score.ts';
import { Refusal } from './refusal.ts';

const PLAIN_KEY = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const MOST_POINTS = 10;

/** The key of a survey's question: its heading as it is where it can be a key, else made of its words. */
export function questionKey(heading: string): string {
  const text = heading.trim();
  return PLAIN_KEY.test(text) ? text : slugOf(text);
}

/** Reads scores on the numbers 1 to `points`; as long as that is not known, on 1 to 10. */
export function makeQuestionParser(points: number | undefined): (text: string) => Score {
  if (points !== undefined) return makeScoreParser(numberLabels(points));
  return (text) => {
    if (isMissing(text)) return 'missing';
    const score = parseWholeNumber(text);
    if (score !== undefined && score >= 1 && score <= MOST_POINTS) return score;
    return new Refusal(`expected a whole number from 1 to at most ${MOST_POINTS}`);
  };
}

/** A scale that has numbers for words. */
export function numberLabels(points: number): string[] {
  return Array.from({ length: points }, (_, index) => String(index + 1));
}
