import { cellItems, cellText, isBlank } from '../cells.ts';
import type { Cell } from '../document/blocks.ts';
import { fieldKind, namesLevels } from '../field-names.ts';
import { isAttributeLabel } from '../labelled.ts';
import { makeCompetency, UNNAMED, type LevelDraft } from '../level-draft.ts';
import { isLevelName } from '../level-words.ts';
import { withoutEmoji } from '../without-emoji.ts';
import type { TableContext } from './table-context.ts';

/** Which columns are levels: all from the first that is named like one to the last. */
function findLevelColumns(header: readonly Cell[]): number[] {
  const corner = header[0] ? cellText(header[0]) : '';
  const isLevel = (cell: Cell) =>
    isLevelName(cellText(cell)) || (namesLevels(corner) && /^\d/.test(cellText(cell)));
  const start = header.findIndex((cell, i) => isLevel(cell) && !(i === 0 && namesLevels(corner)));
  const end = header.findLastIndex(isLevel);
  return header.flatMap((cell, i) => (i >= start && i <= end && !isBlank(cell) ? [i] : []));
}

/** A second header row repeats the levels by their titles. */
function isTitleRow(row: readonly Cell[], columns: readonly number[], first: number): boolean {
  const named = columns.filter((i) => row[i] && isLevelName(cellText(row[i])));
  const labels = row.slice(0, first).filter((cell) => !isBlank(cell));
  return (
    named.length * 2 > columns.length &&
    labels.every((cell) => ['title', 'level'].includes(fieldKind(cellText(cell)) ?? ''))
  );
}

/** Reads a table whose columns are levels and whose rows are competencies. */
export function readColumns(rows: readonly Cell[][], { drafts, heading, track }: TableContext): void {
  const [header = [], ...body] = rows;
  const columns = findLevelColumns(header);
  const first = columns[0] ?? 0;
  const levels = new Map<number, LevelDraft>();
  for (const i of columns) {
    const cell = header[i];
    if (cell) levels.set(i, drafts.level(cellText(cell), cell.line, track));
  }

  let name = heading ?? UNNAMED;
  for (const row of body) {
    if (isTitleRow(row, columns, first)) {
      for (const [i, level] of levels) if (row[i] && !isBlank(row[i])) level.title = cellText(row[i]);
      continue;
    }
    const label = row.slice(0, first).findLast((cell) => !isBlank(cell));
    const line = row[0]?.line ?? 1;
    if (label) name = withoutEmoji(cellText(label));
    // A cell across the whole row only stands over those below it.
    if (label && columns.every((i) => row[i] === label)) continue;
    for (const [i, level] of levels) {
      const cell = row[i];
      if (!cell || isBlank(cell)) continue;
      if (isAttributeLabel(name)) level.attributes.push([name, cellText(cell)]);
      else
        level.competencies.push({
          ...makeCompetency(name, line),
          isSentence: false,
          expectations: cellItems(cell),
        });
    }
  }
}
