import type { TableBlock } from './document/blocks.ts';
import { cellItems, cellText, isBlank } from './cells.ts';
import { isExamplesLabel } from './examples-label.ts';
import { isAttributeLabel } from './labelled.ts';
import { makeCompetency, type LevelDraft } from './level-draft.ts';

/** Whether a table has bullets in a cell beside the first of a row. */
export function hasLists({ rows }: TableBlock): boolean {
  return rows
    .slice(1)
    .some((row) => row.slice(1).some((cell) => cell.blocks.some(({ kind }) => kind === 'list')));
}

/**
 * Reads a table that stands under one level: a row a competency, its name first. False, with nothing read, when it
 * has not the form of one.
 */
export function readCompetencyTable({ rows }: TableBlock, level: LevelDraft): boolean {
  const [header, ...body] = rows;
  if (!header || header.length < 2 || body.length === 0) return false;
  let name = '';
  for (const row of body) {
    const [first, ...rest] = row;
    if (!first) continue;
    name = isBlank(first) ? name : cellText(first);
    if (name === '' || rest.every((cell) => cell === first)) continue;
    if (isAttributeLabel(name)) {
      level.attributes.push([name, rest.map(cellText).join(' ')]);
      continue;
    }
    const draft = makeCompetency(name, first.line);
    for (const [i, cell] of rest.entries()) {
      const title = header[i + 1];
      if (cell === row[i] || isBlank(cell)) continue;
      draft[title && isExamplesLabel(cellText(title)) ? 'examples' : 'expectations'].push(...cellItems(cell));
    }
    level.competencies.push(draft);
  }
  return true;
}
