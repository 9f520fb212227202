import { cellItems, cellText, isBlank } from '../cells.ts';
import type { Cell } from '../document/blocks.ts';
import { isExamplesLabel } from '../examples-label.ts';
import { fieldKind, type FieldKind } from '../field-names.ts';
import { makeCompetency, type CompetencyDraft, type LevelDraft } from '../level-draft.ts';
import { withoutEmoji } from '../without-emoji.ts';
import type { TableContext } from './table-context.ts';

/** Where each kind of column is: the first of its kind. */
function findColumns(header: readonly Cell[]): Map<FieldKind, number> {
  const columns = new Map<FieldKind, number>();
  for (const [i, cell] of header.entries()) {
    const kind = fieldKind(cellText(cell));
    if (kind !== undefined && !columns.has(kind)) columns.set(kind, i);
  }
  // "Title" without a level beside it is the level.
  const title = columns.get('title');
  if (title !== undefined && !columns.has('level')) columns.set('level', title);
  return columns;
}

/** What a row says by its kind: the form in which Plumbline itself writes a ladder has all of them. */
function addByKind(
  kind: string,
  items: readonly string[],
  name: string,
  level: LevelDraft,
  competency: () => CompetencyDraft,
): void {
  if (isExamplesLabel(kind)) competency().examples.push(...items);
  else if (/^summary$/i.test(kind) && name === '') level.summary.push(...items);
  else if (/^summary$/i.test(kind)) competency().summary.push(...items);
  else if (/^attribute$/i.test(kind)) level.attributes.push([name, items.join(' ')]);
  else if (name !== '') competency().expectations.push(...items);
}

/** Whether a header has a column of levels, one of competencies and one of text. */
export function isLongTable(header: readonly Cell[]): boolean {
  const columns = findColumns(header);
  return columns.has('level') && columns.has('competency') && (columns.has('text') || columns.has('summary'));
}

/** Reads a table of that form: a row, or a few lines of one, is one thing asked. */
export function readLongTable(rows: readonly Cell[][], { drafts, track: own }: TableContext): void {
  const [header = [], ...body] = rows;
  const columns = findColumns(header);
  const at = (row: readonly Cell[], kind: FieldKind) => {
    const cell = row[columns.get(kind) ?? -1];
    return cell && !isBlank(cell) ? cell : undefined;
  };
  let level: LevelDraft | undefined;
  let name = '';
  for (const row of body) {
    const track = at(row, 'track');
    const key = at(row, 'level');
    if (key) level = drafts.level(cellText(key), key.line, track ? cellText(track) : own);
    if (!level) continue;
    const title = at(row, 'title');
    if (title) level.title = cellText(title);
    const order = at(row, 'order');
    if (order && Number.isFinite(Number(cellText(order)))) level.order = Number(cellText(order));
    const named = at(row, 'competency');
    const kind = at(row, 'kind');
    // Cells left empty below the first go on with it, except where a row says what kind it is of.
    name = named ? withoutEmoji(cellText(named)) : kind ? '' : name;

    const { competencies } = level;
    const line = row[0]?.line ?? 1;
    const competency = () => {
      const draft = { ...makeCompetency(name, line), isSentence: false };
      competencies.push(draft);
      return draft;
    };
    const text = at(row, 'text') ?? at(row, 'summary');
    if (text) addByKind(kind ? cellText(kind) : '', cellItems(text), name, level, competency);
    const examples = at(row, 'examples');
    if (examples && name !== '')
      (competencies.at(-1)?.line === line ? competencies.at(-1) : competency())?.examples.push(
        ...cellItems(examples),
      );
  }
}
