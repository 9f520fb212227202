import { findLabel } from '../labelled.ts';
import { isLevelName, isProficiency } from '../level-words.ts';
import type { Block, ListBlock } from './blocks.ts';
import { textOf } from './text-of.ts';

/** A bullet that names a level, with what stands in it. */
export interface BulletedLevel {
  title: string;
  line: number;
  blocks: Block[];
}

/** `- Junior` with bullets inside, `- Senior` with bullets inside. */
function readNested({ items }: ListBlock): BulletedLevel[] | undefined {
  const outer = items.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'list'));
  const named = outer.filter(
    ({ blocks: [first] }) => first?.kind === 'paragraph' && isLevelName(textOf(first.runs)),
  );
  if (named.length < 2 || named.length * 2 <= items.length) return undefined;
  return items.map(({ line, blocks: [first, ...blocks] }) => ({
    title: first?.kind === 'paragraph' ? textOf(first.runs) : '',
    line,
    blocks,
  }));
}

/** `- Junior: does what is shown`, `- Senior: shows it`: all bullets are labelled so. */
function readLabelled({ items }: ListBlock): BulletedLevel[] | undefined {
  const levels = items.flatMap(({ line, blocks: [first, ...rest] }): BulletedLevel[] => {
    const label = first?.kind === 'paragraph' ? findLabel(first.runs) : undefined;
    if (!label || !(isLevelName(label.label) || isProficiency(label.label))) return [];
    const runs = [{ text: label.value, strong: false, emphasis: false }];
    const said: Block[] = label.value === '' ? [] : [{ kind: 'paragraph', line, runs }];
    return [{ title: label.label, line, blocks: [...said, ...rest] }];
  });
  return levels.length >= 2 && levels.length === items.length ? levels : undefined;
}

/** How many of a document's headings name levels, each once. */
function countLevelHeadings(blocks: readonly Block[]): number {
  const titles = blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.runs)] : []));
  return new Set(titles.filter(isLevelName)).size;
}

/**
 * The lists of a document whose bullets are levels. Labels alone make a level only where two lists or more have
 * them and no headings name levels: one such list is as often an overview of what stands below.
 */
export function findBulletedLevels(blocks: readonly Block[]): Map<Block, BulletedLevel[]> {
  const lists = blocks.filter((block) => block.kind === 'list');
  const nested = lists.map((list) => [list, readNested(list)] as const);
  const labelled = lists.map((list) => [list, readLabelled(list)] as const);
  const isLabelled = labelled.filter(([, levels]) => levels).length >= 2 && countLevelHeadings(blocks) < 2;
  const found = new Map<Block, BulletedLevel[]>();
  for (const [list, levels] of [...(isLabelled ? labelled : []), ...nested])
    if (levels) found.set(list, levels);
  return found;
}
