import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import type { Block } from './blocks.ts';
import { gfmFor } from './gfm-for.ts';
import { blocksOf } from './html-blocks.ts';
import { splitSwallowedMarkdown } from './swallowed-markdown.ts';

type Root = ReturnType<typeof fromMarkdown>;
type HtmlTree = Parameters<typeof blocksOf>[0];

/** Source text for line numbers: the parser only ever turns its `file` into a string. */
const linesOf = (text: string) => ({ file: text as never });

function parseFlow(text: string): Root {
  return fromMarkdown(text, gfmFor(text));
}

/** Parses GitHub-flavoured Markdown, with whatever HTML stands in it, to blocks of plain text. */
export function parseMarkdown(text: string): Block[] {
  const root = parseFlow(text);
  root.children = root.children.flatMap((node) =>
    splitSwallowedMarkdown(node, (part) => parseFlow(part).children),
  );
  return blocksOf(raw(toHast(root, { allowDangerousHtml: true }), linesOf(text)) as HtmlTree);
}

/** Parses an HTML page or fragment to blocks of plain text. */
export function parseHtml(text: string): Block[] {
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: start };
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: text, position }] }, linesOf(text));
  return blocksOf(tree as HtmlTree);
}
