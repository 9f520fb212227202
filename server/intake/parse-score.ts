import { Refusal } from './refusal.ts';

const MISSING = new Set(['', 'n/a', 'na', '-', 'null']);
const POSITIVE_NUMBER = /^(?=.*[1-9])\d{1,9}(?:[.,]\d{1,9})?$/;
const NUMBER = /^-?\d{1,9}(?:[.,]\d{1,9})?$/;
const WHOLE_NUMBER = /^(\d{1,9})(?:[.,]0+)?$/;

/** What a score cell can say: a position on the scale (1 is the lowest), nothing, or something refused. */
export type Score = number | 'missing' | Refusal;

const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether a cell says that there is no score. Half-filled forms leave blanks; a blank is never a middle score. */
export function isMissing(text: string): boolean {
  return MISSING.has(normal(text));
}

/** Reads "4", "4.0" or "4,0"; undefined for everything else. */
export function parseWholeNumber(text: string): number | undefined {
  const digits = WHOLE_NUMBER.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Reads "2", "0.5" or "0,5"; undefined for everything else, 0 too. */
export function parsePositiveNumber(text: string): number | undefined {
  return POSITIVE_NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Reads "4", "-1", "1.5" or "1,5"; undefined for everything else. */
function parseNumber(text: string): number | undefined {
  return NUMBER.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;
}

/**
 * Makes the reader of a scale's scores. A score is a label, whatever its case and spaces, or a position from 1 to K;
 * a label wins over the position. On a scale whose labels are all numbers only they are scores: on one of half steps
 * from 1 to 5, "2" is the third position and "6" is refused, though there are nine.
 *
 * Shapes: `labels` lowest first; results are positions 1..labels.length.
 *
 * @example
 * makeScoreParser(['Below', 'Meets', 'Above'])('meets') // => 2
 * makeScoreParser(['1', '1.5', '2'])('1,5') // => 2
 */
export function makeScoreParser(labels: readonly string[]): (text: string) => Score {
  const positions = new Map(labels.map((label, index) => [normal(label), index + 1]));
  const numbers = labels.map(parseNumber);
  const isOfNumbers = !numbers.includes(undefined);
  const numbered = labels.every((label, index) => label === String(index + 1));
  const words = `one of ${labels.join(', ')}`;
  const range = `1 to ${labels.length}`;
  const expected = `expected ${numbered ? range : isOfNumbers ? words : `${range} or ${words}`}`;
  const find = (text: string): number | undefined => {
    const known = positions.get(normal(text));
    if (known !== undefined) return known;
    const number = parseNumber(text);
    if (isOfNumbers && number !== undefined) return numbers.indexOf(number) + 1;
    return parseWholeNumber(text);
  };
  return (text) => {
    if (isMissing(text)) return 'missing';
    const position = find(text);
    if (position === undefined || position < 1 || position > labels.length) return new Refusal(expected);
    return position;
  };
}
