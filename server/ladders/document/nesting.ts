/** Deeper than anyone nests quotes or bullets; the parser's work grows with the square of the depth. */
const DEEPEST = 100;

/** Where a line's own text begins: after quote marks, bullets and indentation. */
const CONTAINERS = /^[\s>*+-]*/;

/**
 * The first line, counted from 1, whose quotes or indentation nest deeper than a person writes. Told before parsing,
 * which would take seconds to fail.
 */
export function findDeepLine(text: string): number | undefined {
  const lines = text.split('\n');
  const found = lines.findIndex((line) => {
    const [start = ''] = CONTAINERS.exec(line) ?? [];
    return start.length > DEEPEST && (start.split('>').length > DEEPEST || start.length > 4 * DEEPEST);
  });
  return found === -1 ? undefined : found + 1;
}
