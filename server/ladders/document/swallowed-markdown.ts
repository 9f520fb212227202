import type { fromMarkdown } from 'mdast-util-from-markdown';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

const STARTS_BULLET = /^\s{0,3}[-*+]\s+\S/;

/** Moves nodes that were parsed out of a text to where that text stands in the file. */
function shift<T extends Node>(node: T, lines: number, offset: number): T {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += lines;
    point.offset = (point.offset ?? 0) + offset;
  }
  if ('children' in node) for (const child of node.children) shift(child, lines, offset);
  return node;
}

/**
 * Markdown keeps bullets in an HTML block when no blank line parts them from the tag before (`<summary>` and a
 * bullet right after it). Takes such a block apart into the HTML and the bullets, parsed; any other node stays.
 */
export function splitSwallowedMarkdown(node: Node, parse: (text: string) => Node[]): Node[] {
  if (node.type !== 'html' || !/<\/?(?:details|summary)\b/i.test(node.value)) return [node];
  const lines = node.value.split('\n');
  if (!lines.some((line) => STARTS_BULLET.test(line))) return [node];

  const first = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const parts: { isHtml: boolean; start: number; lines: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const isHtml = line.trimStart().startsWith('<');
    const part = parts.at(-1);
    // Once bullets have begun, all lines up to the next tag are theirs.
    if (part?.isHtml === isHtml || (part?.isHtml && !STARTS_BULLET.test(line))) part.lines.push(line);
    else parts.push({ isHtml, start: i, lines: [line] });
  }
  return parts.flatMap(({ isHtml, start, lines: own }): Node[] => {
    const text = own.join('\n');
    const line = first.line + start;
    const offset =
      (first.offset ?? 0) + lines.slice(0, start).reduce((sum, before) => sum + before.length + 1, 0);
    if (!isHtml) return parse(text).map((child) => shift(child, line - 1, offset));
    const at = { line, column: 1, offset };
    return [{ type: 'html', value: text, position: { start: at, end: at } }];
  });
}
