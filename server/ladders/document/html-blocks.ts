import type { Block, Run } from './blocks.ts';
import { expandTable } from './expand-table.ts';
import type { Child, Element, Parent } from './html-tree.ts';

/** What is never read: scripts, styles, pictures, forms, navigation. */
const SKIPPED = new Set(
  'script style template noscript head title link meta svg picture img iframe object audio video canvas form button select input nav'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const tagOf = (node: Child) => (node.type === 'element' ? node.tagName : '');

/** A footnote's text stands at the end of the page and its number in the middle of a sentence; neither is said by the ladder. */
const isFootnote = (node: Element) =>
  'dataFootnotes' in node.properties ||
  'dataFootnoteRef' in node.properties ||
  'dataFootnoteBackref' in node.properties;

const AROUND =
  /^(?:(?:site|page|main|doc|side|top|left)[_-]?)?(?:toc|table-of-contents|nav|navbar|navigation|sidebar|menu|breadcrumbs?|pagination)$/i;

/** A box that leads to other pages, by its role, its id or one of its classes; a page's body may be named after one. */
function isAround({ tagName, properties }: Element): boolean {
  if (!['div', 'aside', 'section', 'header', 'footer', 'ul', 'ol'].includes(tagName)) return false;
  const { id, role, className } = properties;
  const names = [id, ...(Array.isArray(className) ? className : [])].filter(
    (name) => typeof name === 'string',
  );
  return role === 'navigation' || names.some((name) => AROUND.test(name));
}

/** Collects text; what has a box of its own inside (a `div` in a summary) is set apart by a line end. */
function runsOf(
  nodes: readonly Child[],
  look: Omit<Run, 'text'> = { strong: false, emphasis: false },
): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...look, text: node.value }];
    if (node.type !== 'element' || SKIPPED.has(node.tagName) || isFootnote(node)) return [];
    const { tagName, properties, children } = node;
    if (tagName === 'br') return [{ ...look, text: '\u2028' }];
    const inner: Omit<Run, 'text'> = {
      ...look,
      strong: look.strong || tagName === 'strong' || tagName === 'b',
      emphasis: look.emphasis || tagName === 'em' || tagName === 'i',
      ...(tagName === 'a' && typeof properties.href === 'string' && { href: properties.href }),
    };
    const runs = runsOf(children, inner);
    return INLINE.has(tagName) ? runs : [{ ...look, text: '\u2028' }, ...runs, { ...look, text: '\u2028' }];
  });
}

const hasWords = (runs: readonly Run[]) => runs.some((run) => run.text.trim() !== '');

class Reader {
  /** The last line seen: what a parser adds by itself has no place in the file. */
  #line = 1;

  blocks(nodes: readonly Child[]): Block[] {
    const blocks: Block[] = [];
    let inline: Child[] = [];
    const flush = () => {
      const runs = runsOf(inline);
      if (hasWords(runs)) blocks.push({ kind: 'paragraph', line: this.#lineOf(inline), runs });
      inline = [];
    };
    for (const node of nodes) {
      if (node.type === 'text' || INLINE.has(tagOf(node))) inline.push(node);
      if (node.type !== 'element' || INLINE.has(node.tagName)) continue;
      flush();
      if (!SKIPPED.has(node.tagName) && !isFootnote(node) && !isAround(node))
        blocks.push(...this.#block(node));
    }
    flush();
    return blocks;
  }

  #lineOf(nodes: readonly Child[]): number {
    for (const node of nodes) {
      if (node.type === 'text' && node.value.trim() === '') continue;
      // A box to tick is made by the parser, with a position that has no start.
      const start: { line: number } | undefined = node.position?.start;
      if (!start) continue;
      this.#line = start.line;
      break;
    }
    return this.#line;
  }

  #block(node: Element): Block[] {
    const line = this.#lineOf([node]);
    const { tagName, children } = node;
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [{ kind: 'heading', line, depth: Number(tagName[1]), runs: runsOf(children) }];
      case 'p':
      case 'dt': {
        const runs = runsOf(children);
        return hasWords(runs) ? [{ kind: 'paragraph', line, runs }] : [];
      }
      case 'ul':
      case 'ol':
        return [{ kind: 'list', line, items: this.#items(children) }];
      case 'blockquote':
        return [{ kind: 'quote', line, blocks: this.blocks(children) }];
      case 'pre':
        return [{ kind: 'code', line }];
      case 'table':
        return [
          {
            kind: 'table',
            line,
            rows: expandTable(node, (cell) => ({
              line: this.#lineOf([cell]),
              blocks: this.blocks(cell.children),
            })),
          },
        ];
      case 'details': {
        const summary = children.find((child) => tagOf(child) === 'summary');
        const rest = children.filter((child) => child !== summary);
        return [
          {
            kind: 'details',
            line,
            summary: summary?.type === 'element' ? runsOf(summary.children) : [],
            blocks: this.blocks(rest),
          },
        ];
      }
      default:
        return this.blocks(children);
    }
  }

  /** A list inside a list without an item of its own belongs to the item before it. */
  #items(nodes: readonly Child[]): { line: number; blocks: Block[] }[] {
    const items: { line: number; blocks: Block[] }[] = [];
    for (const node of nodes) {
      if (node.type !== 'element' || SKIPPED.has(node.tagName)) continue;
      const line = this.#lineOf([node]);
      const blocks = node.tagName === 'li' ? this.blocks(node.children) : this.blocks([node]);
      const last = items.at(-1);
      if (node.tagName !== 'li' && last) last.blocks.push(...blocks);
      else items.push({ line, blocks });
    }
    return items;
  }
}

/** Turns an HTML tree into blocks of plain text. Nothing of its markup is left. */
export function blocksOf(tree: Parent): Block[] {
  return new Reader().blocks(tree.children);
}
