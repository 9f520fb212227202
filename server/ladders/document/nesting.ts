/** Deeper than anyone nests quotes or bullets; the parser's work grows with the square of the depth. */
const DEEPEST = 100;

/** Where a line's own text begins: after quote marks, bullets and indentation. */
const CONTAINERS = /^[\s>*+-]*/;

/** Tags that hold others, and are closed by hand: an open `<li>` or `<p>` is not inside the one before. */
const HOLDERS =
  /<(\/?)(?:div|section|article|main|ul|ol|span|blockquote|details|table|font|center|b|i|em|strong|a)\b/gi;

/** The same for HTML: the first line where more such tags are open than a person nests. */
export function findDeepTag(text: string): number | undefined {
  let open = 0;
  for (const { 1: slash, index } of text.matchAll(HOLDERS)) {
    open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    if (open > 10 * DEEPEST) return text.slice(0, index).split('\n').length;
  }
  return undefined;
}

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
