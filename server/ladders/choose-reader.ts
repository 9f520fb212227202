import { basename, extname } from 'node:path';
import { DataReader } from './data/read-data.ts';
import type { DataNode } from './data/data-node.ts';
import type { Block, Cell } from './document/blocks.ts';
import { ratesSkills } from './document/find-level-sections.ts';
import { sectionsOf, withDescendants, type Section } from './document/sections.ts';
import { hasContent, type LevelDraft, type Report } from './level-draft.ts';
import { LevelDrafts } from './level-drafts.ts';
import { hasLevelCode, isLevelName } from './level-words.ts';
import { readHeadedLevels } from './readers/headed-levels.ts';
import { readLevelTable } from './readers/level-table.ts';
import { readSingleLevel } from './readers/single-level.ts';
import { readTabledLevels } from './readers/tabled-levels.ts';
import { slugOf } from './slug.ts';

/** What was read of a file, and by which form; no levels when it has none of the forms. */
export interface Choice {
  levels: LevelDraft[];
  /** The reason in words, to follow "Read as a ladder because …" or "Not read as a level: …". */
  why: string;
  /** Whether the file may be about something else: it has the form of a level, but nothing names it like one. */
  isUnsure?: boolean;
}

const UNNAMED_LEVEL = 'it has one title with bullets below';

const isSaid = (level: LevelDraft) => level.competencies.some(hasContent);

const isNamed = ({ title }: LevelDraft) => isLevelName(title);

/** How much the levels say, in characters: of two readings of one file the one that understands more is right. */
function weigh(levels: readonly LevelDraft[]): number {
  const texts = levels.flatMap(({ competencies }) =>
    competencies.flatMap((part) => [...part.expectations, ...part.examples]),
  );
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Whether the file says by itself that it is about one level. */
function isOneLevel(root: Section, fields: ReadonlyMap<string, string>): boolean {
  const titles = root.children.filter(({ depth }) => depth === 1);
  const isRange = (title: string) => /\d\s*(?:[-–—]|to)\s*[a-z]{0,4}\d/i.test(title);
  return (
    fields.has('level') ||
    (titles.length === 1 && titles.some(({ title }) => hasLevelCode(title) && !isRange(title)))
  );
}

/** Whether a file without levels inside can be about one: it is named, and it says something in bullets or under a level's name. */
function canBeLevel(
  root: Section,
  fields: ReadonlyMap<string, string>,
  file: string,
): { can: boolean; why: string } {
  const titles = root.children.filter(({ depth }) => depth === 1);
  const [title] = titles;
  const name = basename(file, extname(file)).replace(/[-_]+/g, ' ');
  const isNamed =
    fields.has('level') ||
    isLevelName(fields.get('title') ?? '') ||
    (titles.length === 1 && isLevelName(title?.title ?? '')) ||
    isLevelName(name);
  const inner = withDescendants(root);
  const hasBullets = inner.some(({ blocks }) =>
    blocks.some(({ kind }) => kind === 'list' || kind === 'table' || kind === 'details'),
  );
  if (isNamed) return { can: true, why: 'its title, front matter or file name names one level' };
  if (ratesSkills(root))
    return {
      can: false,
      why: 'it says how well skills are known and not what a job asks for; no level of a job is named in it',
    };
  if (root.children.length === 0) return { can: false, why: 'it has no headings' };
  const isTitled = (titles.length === 1 && inner.length > 2) || fields.has('title');
  if (!isTitled) return { can: false, why: 'neither a first-rank heading nor front matter names its level' };
  if (!hasBullets) return { can: false, why: 'no heading in it has bullets below' };
  return { can: true, why: UNNAMED_LEVEL };
}

/** Decides which reader a document gets, and says why. */
export function readDocument(
  blocks: readonly Block[],
  fields: ReadonlyMap<string, string>,
  report: Report,
): Choice {
  const root = sectionsOf(blocks);
  const quiet = (): Report => ({ file: report.file, problems: [] });
  const tell = ({ problems }: Report) => report.problems.push(...problems);

  if (!isOneLevel(root, fields)) {
    const byHeading = quiet();
    const headed = readHeadedLevels(root, byHeading);
    const tabled = readTabledLevels(root, headed, quiet());
    // Sections that are only divided alike are no match for columns that are named like levels.
    const isOnlyShape = !headed.some(isNamed) && tabled.filter(isNamed).length * 2 > tabled.length;
    if (tabled.filter(isSaid).length >= 2 && (isOnlyShape || weigh(tabled) > weigh(headed))) {
      return { levels: tabled, why: 'its tables have levels as columns or rows' };
    }
    if (headed.length >= 2) {
      tell(byHeading);
      return { levels: headed, why: 'its headings, or the names that serve as headings, are levels' };
    }
  }
  const { can, why } = canBeLevel(root, fields, report.file);
  if (!can) return { levels: [], why };
  const single = quiet();
  const level = readSingleLevel(root, fields, single);
  tell(single);
  const isUnsure = why === UNNAMED_LEVEL && level.key === slugOf(level.title);
  return isSaid(level)
    ? { levels: [level], why, isUnsure }
    : { levels: [], why: 'no heading in it has bullets below' };
}

/** Reads data by the names of its fields. */
export function readDataFile(data: DataNode | undefined, report: Report): Choice {
  const levels = data ? new DataReader(report.file).read(data) : [];
  if (levels.length === 0) return { levels, why: 'no field or list in it is named like levels' };
  return { levels, why: 'its fields name levels and what is asked of them' };
}

/** Reads a sheet: a row for each thing asked, or levels as rows or columns. */
export function readSheet(rows: readonly Cell[][], report: Report): Choice {
  const drafts = new LevelDrafts(report.file);
  const isRead = readLevelTable(rows, { drafts, heading: undefined });
  if (!isRead)
    return {
      levels: [],
      why: 'neither its columns nor its rows are levels, and it has no columns of levels, competencies and text',
    };
  return { levels: drafts.all(), why: 'its columns or rows are levels' };
}
