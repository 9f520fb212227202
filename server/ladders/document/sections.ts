import { withoutEmoji } from '../without-emoji.ts';
import { isExamplesLabel } from '../examples-label.ts';
import { findLabel } from '../labelled.ts';
import { isLevelName } from '../level-words.ts';
import type { Block, Run } from './blocks.ts';
import { findBulletedLevels } from './bulleted-levels.ts';
import { splitLabelledLines } from './labelled-lines.ts';
import { textOf } from './text-of.ts';

/** A heading with all that stands under it. */
export interface Section {
  title: string;
  depth: number;
  line: number;
  /** What stands before the first heading inside. */
  blocks: Block[];
  children: Section[];
}

const BOLD = 7;
const FOLDED = 8;
const BULLET = 9;

/** A paragraph that is bold throughout stands over what follows like a heading, unless it is a whole sentence. */
function boldTitle(runs: readonly Run[]): string | undefined {
  const written = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  if (written.length === 0 || !written.every((run) => run.strong && run.href === undefined)) return undefined;
  const text = textOf(runs).replace(/\s*:$/, '');
  return text.length > 80 || isExamplesLabel(text) || /[.!]$/.test(text) ? undefined : text;
}

const isList = (block: Block) => block.kind === 'list';

/** Puts blocks under their headings. The root stands for the whole and has depth 0. */
export function sectionsOf(blocks: readonly Block[]): Section {
  const root: Section = { title: '', depth: 0, line: 1, blocks: [], children: [] };
  const open = [root];
  const levelsInBullets = findBulletedLevels(blocks);
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
  };
  const start = (title: string, depth: number, line: number) => {
    close(depth);
    const section: Section = { title: withoutEmoji(title), depth, line, blocks: [], children: [] };
    open.at(-1)?.children.push(section);
    open.push(section);
  };
  /** `**Label:** value` after what a bold paragraph stands over begins something else of the same rank. */
  const startLabel = (block: Block, next: Block | undefined): boolean => {
    const section = open.at(-1);
    const isOver = section?.depth === BOLD && !isLevelName(section.title) && section.blocks.some(isList);
    const label = isOver && block.kind === 'paragraph' ? findLabel(block.runs) : undefined;
    if (!label?.isBold || label.value === '') return false;
    if (!next || !isList(next)) {
      close(BOLD);
      open.at(-1)?.blocks.push(block);
    } else {
      start(label.label, BOLD, block.line);
      const runs = [{ text: label.value, strong: false, emphasis: false }];
      open.at(-1)?.blocks.push({ kind: 'paragraph', line: block.line, runs });
    }
    return true;
  };
  const add = (block: Block, next: Block | undefined) => {
    if (block.kind === 'heading') {
      start(textOf(block.runs), block.depth, block.line);
      return;
    }
    const bold = block.kind === 'paragraph' ? boldTitle(block.runs) : undefined;
    if (bold !== undefined) {
      start(bold, BOLD, block.line);
      return;
    }
    if (startLabel(block, next)) return;
    if (block.kind === 'details' && textOf(block.summary) !== '' && !isExamplesLabel(textOf(block.summary))) {
      start(textOf(block.summary), FOLDED, block.line);
      addAll(block.blocks);
      close(FOLDED);
      return;
    }
    const bulleted = levelsInBullets.get(block);
    if (bulleted) {
      for (const { title, line, blocks: inner } of bulleted) {
        start(title, BULLET, line);
        for (const one of inner) open.at(-1)?.blocks.push(one);
      }
      close(BULLET);
      return;
    }
    open.at(-1)?.blocks.push(block);
  };
  const addAll = (all: readonly Block[]) => {
    const parted = all.flatMap((block): Block[] =>
      block.kind === 'paragraph' ? splitLabelledLines(block) : [block],
    );
    for (const [i, block] of parted.entries()) add(block, parted[i + 1]);
  };
  addAll(blocks);
  return root;
}

/** A section and all inside it, in the order of the file. */
export function withDescendants(section: Section): Section[] {
  return [section, ...section.children.flatMap(withDescendants)];
}
