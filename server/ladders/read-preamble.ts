import { findAttribute } from './attribute.ts';
import type { Problem } from './ladder.ts';
import type { LevelDraft } from './level-draft.ts';
import { lineOf, type Block, type Paragraph } from './markdown.ts';
import { isOnlyLinks, plainText } from './plain-text.ts';

/** The paragraphs of a block that can speak of the level as a whole. */
function paragraphsOf(block: Block): { bulleted: boolean; paragraphs: Paragraph[] } {
  const isParagraph = (child: Block) => child.type === 'paragraph';
  if (block.type === 'paragraph') return { bulleted: false, paragraphs: [block] };
  if (block.type === 'blockquote') return { bulleted: false, paragraphs: block.children.filter(isParagraph) };
  if (block.type !== 'list') return { bulleted: false, paragraphs: [] };
  return { bulleted: true, paragraphs: block.children.flatMap((item) => item.children.filter(isParagraph)) };
}

/** Reads what stands before the first competency: attributes, in bullets or on lines of their own, and a summary. */
export function readPreamble(
  blocks: readonly Block[],
  problems: Problem[],
  file: string,
): Pick<LevelDraft, 'attributes' | 'summary'> {
  const attributes: LevelDraft['attributes'] = [];
  const summary: string[] = [];
  for (const block of blocks) {
    const { bulleted, paragraphs } = paragraphsOf(block);
    for (const paragraph of paragraphs) {
      const attribute = findAttribute(paragraph);
      if (attribute) attributes.push(attribute);
      else if (isOnlyLinks(paragraph)) continue;
      else if (!bulleted) summary.push(plainText(paragraph));
      else {
        const message = `"${plainText(paragraph).slice(0, 60)}" stands before the first competency and is left out.`;
        problems.push({ file, line: lineOf(paragraph), severity: 'info', message });
      }
    }
  }
  return { attributes, summary };
}
