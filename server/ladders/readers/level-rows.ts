import { cellItems, cellText, isBlank } from '../cells.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { sectionsOf } from '../document/sections.ts';
import { textOf, wordsOf } from '../document/text-of.ts';
import { isExamplesLabel } from '../examples-label.ts';
import { fieldKind, type FieldKind } from '../field-names.ts';
import { findLabel, isAttributeLabel } from '../labelled.ts';
import { makeCompetency, UNNAMED, type LevelDraft } from '../level-draft.ts';
import { withoutEmoji } from '../without-emoji.ts';
import type { TableContext } from './table-context.ts';

interface Column {
  name: string;
  kind: FieldKind | 'attribute' | undefined;
}

/** What a column holds that is not the level's own. */
function readColumn(name: string, competencies: number, heading: string | undefined): Column {
  if (isExamplesLabel(name)) return { name: name.replace(/^examples? (?:of|for) /i, ''), kind: 'examples' };
  const kind = fieldKind(name);
  if (kind === 'title' || kind === 'level') return { name, kind: 'title' };
  if (isAttributeLabel(name)) return { name, kind: 'attribute' };
  if (kind === 'summary') return { name, kind };
  // "Description" beside columns that name competencies speaks of the level; alone it is all that is asked.
  if (kind === 'text' && /^(?:descri|defin|detail|açık|beschr)/i.test(name)) {
    return competencies > 0 ? { name, kind: 'summary' } : { name: heading ?? UNNAMED, kind: undefined };
  }
  return { name, kind: undefined };
}

/** The names of columns, from one header row or two: a group stands over its parts. */
function headerOf(rows: readonly Cell[][], levelColumn: number): { names: string[]; height: number } {
  const [top = [], second = []] = rows;
  const below = second[levelColumn];
  const isTwo =
    rows.length > 2 &&
    below !== undefined &&
    (below === top[levelColumn] ||
      isBlank(below) ||
      (isBlank(top[levelColumn] ?? below) && fieldKind(cellText(below)) === 'level'));
  if (!isTwo) return { names: top.map((cell) => withoutEmoji(cellText(cell))), height: 1 };

  let group = '';
  const pairs = top.map((cell, i) => {
    if (!isBlank(cell)) group = withoutEmoji(cellText(cell));
    return { group, part: second[i] && !isBlank(second[i]) ? withoutEmoji(cellText(second[i])) : '' };
  });
  const names = pairs.map(({ group: over, part }) => {
    if (part === '' || (fieldKind(part) === 'text' && over !== '')) return over;
    if (isExamplesLabel(part)) return `Examples of ${over}`;
    const isRepeated = pairs.some((other) => other.part === part && other.group !== over);
    return isRepeated ? `${over}: ${part}` : part;
  });
  return { names, height: 2 };
}

/** A cell that spans the row speaks of the level as a whole. */
function readAcross(cell: Cell, level: LevelDraft): void {
  for (const block of cell.blocks) {
    if (block.kind !== 'list') level.summary.push(wordsOf(block));
    for (const item of block.kind === 'list' ? block.items : []) {
      const [first] = item.blocks;
      const label = first?.kind === 'paragraph' ? findLabel(first.runs) : undefined;
      if (label) level.attributes.push([label.label, label.value]);
      else level.summary.push(item.blocks.map(wordsOf).join(' '));
    }
  }
}

/** A cell with headings in it names the competencies itself. */
function readHeadings(blocks: readonly Block[], level: LevelDraft): void {
  for (const section of sectionsOf(blocks).children) {
    const items = cellItems({ line: section.line, isHeader: false, blocks: section.blocks });
    level.competencies.push({ ...makeCompetency(section.title, section.line), expectations: items });
  }
}

const hasHeadings = (cell: Cell) => cell.blocks.some(({ kind }) => kind === 'heading');

/** The level's name, and what else its cell says under headings of its own. */
function readLevelCell(cell: Cell): { name: string; attributes: [string, string][] } {
  if (!hasHeadings(cell)) {
    const [first] = cell.blocks;
    const name = first?.kind === 'paragraph' ? textOf(first.runs) : cellText(cell);
    return { name, attributes: [] };
  }
  const parts = sectionsOf(cell.blocks).children.map(
    ({ title, blocks }) => [title, blocks.map(wordsOf).join(' ')] as const,
  );
  const find = (kind: FieldKind) => parts.find(([title]) => fieldKind(title) === kind)?.[1];
  const name = [find('level'), find('title')].filter((part) => part !== undefined).join(' ');
  const attributes = parts.filter(([title]) => !['level', 'title'].includes(fieldKind(title) ?? ''));
  return { name: name || cellText(cell), attributes: attributes.map(([title, value]) => [title, value]) };
}

/** Reads a table whose rows are levels and whose columns are competencies, titles and attributes. */
export function readRows(
  rows: readonly Cell[][],
  levelColumn: number,
  { drafts, heading, track }: TableContext,
): void {
  const { names, height } = headerOf(rows, levelColumn);
  const own = names.filter(
    (name, i) =>
      i !== levelColumn && fieldKind(name) === undefined && !isAttributeLabel(name) && !isExamplesLabel(name),
  );
  const columns = names.map((name) => readColumn(name, own.length, heading));
  let level: LevelDraft | undefined;
  for (const row of rows.slice(height)) {
    const key = row[levelColumn];
    if (key && !isBlank(key)) {
      const { name, attributes } = readLevelCell(key);
      level = drafts.level(name, key.line, track);
      level.attributes.push(...attributes);
    }
    if (level) readRow(row, levelColumn, columns, level);
  }
}

function readRow(
  row: readonly Cell[],
  levelColumn: number,
  columns: readonly Column[],
  level: LevelDraft,
): void {
  const cells = row.flatMap((cell, i) =>
    i === levelColumn || isBlank(cell) || cell === row[levelColumn] ? [] : [{ cell, i }],
  );
  const [only] = cells;
  if (only && cells.length > 1 && cells.every(({ cell }) => cell === only.cell)) {
    readAcross(only.cell, level);
    return;
  }
  for (const { cell, i } of cells) {
    if (cell === row[i - 1]) continue;
    const column = columns[i] ?? { name: UNNAMED, kind: undefined };
    const items = cellItems(cell);
    if (hasHeadings(cell)) readHeadings(cell.blocks, level);
    else if (column.kind === 'title') level.title = cellText(cell);
    else if (column.kind === 'attribute') level.attributes.push([column.name, cellText(cell)]);
    else if (column.kind === 'summary') level.summary.push(cellText(cell));
    else if (column.kind === 'examples') addExamples(level, column.name, cell.line, items);
    else
      level.competencies.push({
        ...makeCompetency(column.name, cell.line),
        isSentence: false,
        expectations: items,
      });
  }
}

/** Examples belong to the competency that their column names, else to the one before. */
function addExamples(level: LevelDraft, name: string, line: number, items: readonly string[]): void {
  const last = level.competencies.at(-1);
  const named = level.competencies.findLast(({ heading }) => heading === name);
  const into = named ?? (isExamplesLabel(name) ? last : undefined);
  if (into) into.examples.push(...items);
  else
    level.competencies.push({
      ...makeCompetency(isExamplesLabel(name) ? UNNAMED : name, line),
      examples: [...items],
    });
}
