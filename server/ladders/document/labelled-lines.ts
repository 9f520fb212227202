import { findLabel } from '../labelled.ts';
import type { ParagraphBlock, Run } from './blocks.ts';

/** A paragraph's runs by line of the source or of its author. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [i, text] of run.text.split(/(?<=[\n\u2028])/).entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
    if (/[\n\u2028]$/.test(run.text)) lines.push([]);
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

/**
 * Parts a paragraph before each line that begins with a bold label. `**Scope:** a team` and `**Works on:** features`
 * on lines of their own are two things said, though Markdown without a blank line between them makes them one.
 */
export function splitLabelledLines(block: ParagraphBlock): ParagraphBlock[] {
  const parts: ParagraphBlock[] = [];
  for (const [i, line] of linesOf(block.runs).entries()) {
    const last = parts.at(-1);
    if (last && findLabel(line)?.isBold !== true) last.runs.push(...line);
    else parts.push({ kind: 'paragraph', line: block.line + i, runs: line });
  }
  return parts;
}
