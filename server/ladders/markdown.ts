import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A node at the top of a Markdown document, or inside a quote or list item. */
export type Block = ReturnType<typeof fromMarkdown>['children'][number];
export type Heading = Extract<Block, { type: 'heading' }>;
export type List = Extract<Block, { type: 'list' }>;
export type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** Parses GitHub-flavoured Markdown to its top-level blocks. */
export function parseMarkdown(text: string): Block[] {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

/** The line a block starts on, counted from 1 in the text that was parsed. */
export function lineOf(block: Block): number {
  return block.position?.start.line ?? 1;
}

export function isHeading(block: Block): block is Heading {
  return block.type === 'heading';
}
