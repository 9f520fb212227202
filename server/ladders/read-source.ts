import { extname } from 'node:path';
import { readDataFile, readDocument, readSheet, type Choice } from './choose-reader.ts';
import { findCumulative, type Cumulative } from './cumulative.ts';
import { BadData, parseData } from './data/data-node.ts';
import type { Block } from './document/blocks.ts';
import { TooManyCells } from './document/expand-table.ts';
import { findDeepLine, findDeepTag } from './document/nesting.ts';
import { parseHtml, parseMarkdown } from './document/parse-markdown.ts';
import { isLevelName } from './level-words.ts';
import { withoutEmoji } from './without-emoji.ts';
import { textOf } from './document/text-of.ts';
import { findWideLine, MAX_COLUMNS } from './document/wide-table.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Problem } from './ladder.ts';
import { hasContent, type LevelDraft, type Report } from './level-draft.ts';
import { orderInFile } from './order-in-file.ts';
import { parseSheet } from './readers/csv-sheet.ts';

/** A file's text, decoded. */
export interface Source {
  file: string;
  text: string;
}

/** What one file gives, before the rest of its folder is known. */
export interface Reading {
  file: string;
  /** What the file calls itself, when it has a title of its own. */
  title?: string;
  /** Levels with what is asked of them, in the order of the file. */
  levels: LevelDraft[];
  /** Levels that the file only names, with titles and summaries. */
  listed: LevelDraft[];
  /** Where its links lead, in the order of the file. */
  links: string[];
  cumulative?: Cumulative;
  why: string;
  /** Whether its one level has only the form of one, so that other files must bear it out. */
  isUnsure: boolean;
  problems: Problem[];
}

const TOO_DEEP = 'It is nested too deeply to be read.';

interface Parsed extends Choice {
  title?: string | undefined;
  blocks: Block[];
}

function linksIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.runs.flatMap(({ href }) => href ?? []);
      case 'list':
        return block.items.flatMap((item) => linksIn(item.blocks));
      case 'table':
        return block.rows.flat().flatMap((cell) => linksIn(cell.blocks));
      case 'quote':
      case 'details':
        return linksIn(block.blocks);
      case 'code':
        return [];
    }
  });
}

/** The first heading of the first rank; without any, the one heading that stands over all others. */
function titleIn(blocks: readonly Block[]): string | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const [title, other] = headings.filter(({ depth }) => depth === highest);
  if (!title || (highest > 1 && (other || isLevelName(textOf(title.runs))))) return undefined;
  return withoutEmoji(textOf(title.runs));
}

/** Told before parsing, which would take long to fail. Errors: BadData where there is such a line. */
function refuseLine(line: number | undefined, message: string): void {
  if (line !== undefined) throw new BadData(message, line);
}

function parse({ file, text }: Source, report: Report): Parsed {
  switch (extname(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return { ...readSheet(parseSheet(text), report), blocks: [] };
    case '.yaml':
    case '.yml':
    case '.json':
      return { ...readDataFile(parseData(text), report), blocks: [] };
    case '.html':
    case '.htm': {
      refuseLine(findDeepTag(text), TOO_DEEP);
      const blocks = parseHtml(text);
      return { ...readDocument(blocks, new Map(), report), blocks, title: titleIn(blocks) };
    }
    default: {
      refuseLine(findDeepLine(text), TOO_DEEP);
      refuseLine(findDeepTag(text), TOO_DEEP);
      refuseLine(findWideLine(text), `A table has more than ${MAX_COLUMNS} columns; that is not a ladder.`);
      const { fields, data, body } = splitFrontMatter(text, report);
      const blocks = parseMarkdown(body);
      const title = fields.get('title') ?? titleIn(blocks);
      const hasData = data?.kind === 'map' && data.entries.some(([, value]) => value.kind !== 'text');
      const inFront = hasData ? readDataFile(data, report) : undefined;
      if (inFront && inFront.levels.filter((level) => level.competencies.some(hasContent)).length >= 2)
        return { ...inFront, blocks, title };
      return { ...readDocument(blocks, fields, report), blocks, title };
    }
  }
}

/** Why a file could not be read to its end; any other error is ours and goes on. */
function faultOf(error: unknown): { line: number; message: string } | undefined {
  if (error instanceof BadData) return { line: error.line, message: error.message };
  if (error instanceof TooManyCells) return { line: 1, message: `${error.message}; that is not a ladder.` };
  if (error instanceof RangeError) return { line: 1, message: TOO_DEEP };
  if (
    error instanceof Error &&
    error.name === 'Error' &&
    'code' in error &&
    String(error.code).startsWith('CSV_')
  ) {
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return { line, message: `This is not CSV: ${error.message}.` };
  }
  return undefined;
}

/** Levels that are put in order together: those of a track where tracks use the same keys, else all of the file. */
function partLadders(levels: readonly LevelDraft[]): LevelDraft[][] {
  const keys = new Set(levels.map(({ key }) => key.toLowerCase()));
  if (keys.size === levels.length) return [[...levels]];
  return [...new Set(levels.map(({ track }) => track))].map((track) =>
    levels.filter((level) => level.track === track),
  );
}

/** Reads one file's text. Pure: the same text gives the same reading. */
export function readSource(source: Source): Reading {
  const { file } = source;
  const report: Report = { file, problems: [] };
  const { problems } = report;
  const none = { file, levels: [], listed: [], links: [], isUnsure: false, problems };
  try {
    const { levels: all, why, isUnsure = false, blocks, title } = parse(source, report);
    const levels = all.filter((level) => level.competencies.some(hasContent));
    for (const ladder of partLadders(all)) orderInFile(ladder, report);
    const cumulative = levels.length > 0 || title !== undefined ? findCumulative(blocks) : undefined;
    return {
      ...none,
      ...(title !== undefined && { title }),
      levels,
      listed: all.filter((level) => !levels.includes(level)),
      links: linksIn(blocks),
      ...(cumulative && { cumulative }),
      why,
      isUnsure,
    };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    problems.push({ file, ...fault, severity: 'error' });
    return { ...none, why: 'it could not be read' };
  }
}
