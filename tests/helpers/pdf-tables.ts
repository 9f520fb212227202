import type { ReadPdf, Tag } from './read-pdf.ts';

export interface PdfTable {
  title: string;
  head: string[];
  /** Cells that take several columns stand once. */
  rows: string[][];
  /** What the signs of the table mean. */
  legend: string;
}

/** The tables of a PDF by their headings, over all the pages that each goes on. */
export function pdfTables({ pages }: ReadPdf, titles: ReadonlySet<string>): PdfTable[] {
  const tables: PdfTable[] = [];
  const read = (tag: Tag): void => {
    const [text] = clean(tag.text);
    if (tag.role === 'H2' && text !== undefined && titles.has(withoutPart(text))) {
      tables.push({ title: text, head: [], rows: [], legend: '' });
    }
    const cells = tag.children.map(({ text: each }) => clean(each)[0] ?? '');
    // The tree of a page names the table's other rows too, without their words.
    if (tag.role !== 'TR' || cells.every((each) => each === '')) {
      for (const child of tag.children) read(child);
      return;
    }
    const table = tables.at(-1);
    if (!table) throw new Error(`a row has no heading before it: ${cells.join(' | ')}`);
    if (tag.children.every(({ role }) => role === 'TH')) table.head = cells;
    else if (cells.length === 1 && table.head.length > 1) table.legend = cells[0] ?? '';
    else table.rows.push(cells);
  };
  for (const { tags } of pages) for (const tag of tags) read(tag);
  // A chart may have the heading of the table that follows.
  return tables.filter(({ head }) => head.length > 0);
}

/** 'Gaps, part 2 of 3' is a part of 'Gaps'. */
export const withoutPart = (title: string): string => title.replace(/, part \d+ of \d+$/, '');

const clean = (text: string): string[] => {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words === '' ? [] : [words];
};
