import type { TableBlock } from '../document/blocks.ts';
import { withDescendants, type Section } from '../document/sections.ts';
import { LevelDrafts } from '../level-drafts.ts';
import type { LevelDraft, Report } from '../level-draft.ts';
import { slugOf } from '../slug.ts';
import { isOverview, readLevelTable } from './level-table.ts';

/** A table and the heading it stands under. */
interface PlacedTable {
  table: TableBlock;
  heading: string | undefined;
}

function tablesIn(root: Section): PlacedTable[] {
  return withDescendants(root).flatMap(({ title, depth, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [{ table: block, heading: depth > 1 ? title : undefined }] : [],
    ),
  );
}

function read(tables: readonly PlacedTable[], file: string, isByTrack: boolean): LevelDraft[] {
  const drafts = new LevelDrafts(file);
  for (const { table, heading } of tables) {
    readLevelTable(table.rows, {
      drafts,
      heading,
      ...(isByTrack && heading !== undefined && { track: heading }),
    });
  }
  return drafts.all();
}

/** Whether one competency of a level comes from several tables with unlike levels: then each table is a track. */
function areTracks(tables: readonly PlacedTable[], file: string): boolean {
  const own = tables.map((table) => read([table], file, false)).filter((levels) => levels.length > 0);
  const [first, ...others] = own;
  const competencies = (levels: readonly LevelDraft[]) =>
    new Set(levels.flatMap((level) => level.competencies.map(({ heading }) => heading.toLowerCase())));
  const titles = (levels: readonly LevelDraft[]) => levels.map(({ title }) => title).join('\n');
  if (!first) return false;
  return others.some(
    (levels) =>
      titles(levels) !== titles(first) &&
      [...competencies(levels)].some((name) => competencies(first).has(name)),
  );
}

/** Takes from tables that only list levels what they say of those already known. */
function addOverviews(tables: readonly PlacedTable[], levels: readonly LevelDraft[], file: string): void {
  for (const listed of read(tables, file, false)) {
    const level = levels.find(({ key, title }) =>
      [key, title].some((name) => [listed.key, listed.title].includes(name)),
    );
    if (!level) continue;
    const said = listed.competencies.map(({ heading, expectations }): [string, string] => [
      heading,
      expectations.join(' '),
    ]);
    const isTitled = listed.title !== listed.key && slugOf(level.title) === slugOf(level.key);
    if (isTitled) level.title = listed.title;
    level.attributes.push(...listed.attributes, ...said.filter(([, value]) => value !== ''));
  }
}

/**
 * Reads all levels of a document that are columns or rows of its tables. `known` are those that its headings
 * gave: tables that only list levels then add to them.
 */
export function readTabledLevels(
  root: Section,
  known: readonly LevelDraft[],
  { file }: Report,
): LevelDraft[] {
  const tables = tablesIn(root);
  const lists = tables.filter(({ table }) => isOverview(table.rows));
  const full = tables.filter((table) => !lists.includes(table));
  const levels = read(full, file, areTracks(full, file));
  const described = levels.length > 0 ? levels : known;
  if (described.length > 0) addOverviews(lists, described, file);
  return described.length > 0 ? levels : read(lists, file, areTracks(lists, file));
}
