/** More columns than any ladder has levels or competencies; the parser's work grows with their square. */
export const MAX_COLUMNS = 1000;

/** The first line, counted from 1, with more bars than a table of that many columns has. */
export function findWideLine(text: string): number | undefined {
  const found = text.split('\n').findIndex((line) => line.split('|').length - 1 > MAX_COLUMNS + 1);
  return found === -1 ? undefined : found + 1;
}
