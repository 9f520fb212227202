import { itemsOf } from './bullet-lines.ts';
import type { Block, Cell } from './document/blocks.ts';
import { textOf, wordsOf } from './document/text-of.ts';

/** All words of a cell on one line. */
export function cellText(cell: Cell): string {
  return cell.blocks.map(wordsOf).join(' ').trim();
}

/** Whether a cell says nothing: empty, a dash, "n/a". */
export function isBlank(cell: Cell): boolean {
  return /^(?:[-–—.\s\u00a0]*|n\/?a)$/i.test(cellText(cell));
}

/** The things said in a cell: its bullets, nested ones too, and the lines or paragraphs of its running text. */
export function cellItems(cell: Cell): string[] {
  return cell.blocks.flatMap(itemsOfBlock);
}

function itemsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return itemsOf(block.runs.map((run) => run.text).join(''));
    case 'list':
      return block.items.flatMap(({ blocks }) => {
        const said = blocks.filter((inner) => inner.kind === 'paragraph').map((inner) => textOf(inner.runs));
        const inner = blocks.filter(({ kind }) => kind !== 'paragraph').flatMap(itemsOfBlock);
        return [said.join(' '), ...inner].filter((text) => text !== '');
      });
    case 'quote':
    case 'details':
      return block.blocks.flatMap(itemsOfBlock);
    case 'table':
      return [wordsOf(block)];
    case 'code':
      return [];
  }
}
