import type { Block, Run } from './blocks.ts';

/** An end of line that the author meant. */
export const BREAK = '\u2028';

// Controls and the marks that turn the direction of text: none belongs in a ladder, all can deceive a terminal.
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text on one line: white space collapsed, controls gone. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(CONTROLS, '').trim();
}

/** The words of runs on one line. */
export function textOf(runs: readonly Run[]): string {
  return oneLine(runs.map((run) => run.text).join(''));
}

/** All words of a block and of those inside it, on one line. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOf(block.runs);
    case 'list':
      return block.items.map((item) => item.blocks.map(wordsOf).join(' ')).join(' ');
    case 'quote':
      return block.blocks.map(wordsOf).join(' ');
    case 'details':
      return [textOf(block.summary), ...block.blocks.map(wordsOf)].join(' ');
    case 'table':
      return [...new Set(block.rows.flat())].map((cell) => cell.blocks.map(wordsOf).join(' ')).join(' ');
    case 'code':
      return '';
  }
}

/** Whether runs are nothing but links: navigation rather than something said. */
export function isOnlyLinks(runs: readonly Run[]): boolean {
  const said = textOf(runs.filter((run) => run.href === undefined));
  // A link whose address holds a space is no link to Markdown, and stays as it was written.
  const rest = said.replace(/\[[^\]]*\]\([^()]*\)/g, '');
  const hasLink = rest !== said || runs.some((run) => run.href !== undefined);
  return hasLink && !/[\p{L}\p{N}]/u.test(rest);
}
