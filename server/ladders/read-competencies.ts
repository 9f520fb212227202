import type { Problem } from './ladder.ts';
import type { CompetencyDraft } from './level-draft.ts';
import { isHeading, lineOf, type Block } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { readSection } from './read-section.ts';
import { withoutEmoji } from './without-emoji.ts';

/** The rank of the headings that name competencies: the shallowest one there is. */
function competencyRank(blocks: readonly Block[]): number {
  return Math.min(...blocks.filter(isHeading).map((heading) => heading.depth));
}

/** Splits blocks at the competency headings; what stands before the first of them is the preamble. */
export function splitAtCompetencies(blocks: readonly Block[]): { preamble: Block[]; sections: Block[][] } {
  const rank = competencyRank(blocks);
  const preamble: Block[] = [];
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (isHeading(block) && block.depth === rank) sections.push([block]);
    else (sections.at(-1) ?? preamble).push(block);
  }
  return { preamble, sections };
}

/**
 * Reads each section, heading first, as a competency. One without a single bullet (a FAQ, a list of links) is
 * left out, and told in `problems`.
 */
export function readCompetencies(
  sections: readonly Block[][],
  isSentence: boolean,
  file: string,
  problems: Problem[],
): CompetencyDraft[] {
  const drafts: CompetencyDraft[] = [];
  for (const [first, ...rest] of sections) {
    if (!first) continue;
    const line = lineOf(first);
    const heading = withoutEmoji(plainText(first));
    const draft: CompetencyDraft = { heading, line, isSentence, summary: [], expectations: [], examples: [] };
    readSection(draft, rest, file, problems);
    if (heading !== '' && draft.expectations.length + draft.examples.length > 0) {
      drafts.push(draft);
      continue;
    }
    const message =
      heading === '' ? 'A heading without text is left out.' : `"${heading}" has no bullets and is left out.`;
    problems.push({ file, line, severity: heading === '' ? 'warning' : 'info', message });
  }
  return drafts;
}
