import { afterAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../server/reports/build-report.ts';
import type { Column, Report, Table, Value } from '../../server/reports/model.ts';
import { writePdf } from '../../server/reports/pdf/write-pdf.ts';
import { m } from '../../web/src/lib/messages.ts';
import { pdfTables, withoutPart, type PdfTable } from '../helpers/pdf-tables.ts';
import { listTags, readPdf, type Tag } from '../helpers/read-pdf.ts';
import { reportCompany } from '../helpers/report-company.ts';

const t = await reportCompany();
afterAll(() => t[Symbol.asyncDispose]());

const REASONS: Record<string, string> = { ...m.noValue, ...m.withheld };

describe.each([
  ['the company', undefined],
  ['a division', 'Acme / A'],
])('the report of %s on paper', async (_, unit) => {
  const report = await buildReport(t.reader, { cycle: '2026-Q3', ...(unit !== undefined && { unit }) });
  const { bytes } = await writePdf(report, 'pack');
  const pdf = await readPdf(bytes);
  const tables = printedTables(report);
  const printed = pdfTables(pdf, new Set(tables.map(({ title }) => title)));

  it('has the tables of the model, in their order', () => {
    expect([...new Set(printed.map(({ title }) => withoutPart(title)))]).toEqual(
      tables.map(({ title }) => title),
    );
  });

  it.each(tables.map((table) => [table.key, table] as const))(
    '%s has its cells and no other',
    (_key, table) => {
      const parts = printed.filter(({ title }) => withoutPart(title) === table.title);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) {
        const expected = table.grid ? gridRows(table) : listRows(table, part);
        expect(part.rows.length).toBe(expected.length);
        for (const [at, row] of part.rows.entries()) expectRow(row, expected[at] ?? [], part);
      }
    },
  );

  it('says each finding, and each sentence over a section', () => {
    const text = words(pdf.pages.map((page) => page.text).join(' '));
    for (const { points, notes, title } of report.sections) {
      expect(text).toContain(words(title));
      for (const said of [...notes, ...points.map(({ lead }) => lead)]) expect(text).toContain(words(said));
    }
  });

  it('is tagged all through: headings nest, figures are told, tables have heads, and the page foot is not read', () => {
    const levels = listTags(pdf, 'H1', 'H2', 'H3').filter(({ text }) => text !== '');
    for (const [at, { role }] of levels.entries()) {
      expect(Number(role[1]) - Number(levels[at - 1]?.role[1] ?? 0)).toBeLessThanOrEqual(1);
    }
    const figures = listTags(pdf, 'Figure');
    expect(figures.length).toBeGreaterThan(0);
    for (const { alt = '' } of figures) expect(alt).toMatch(/\w.* .*\w/);
    for (const table of listTags(pdf, 'Table')) expect(table.children[0]?.role).toBe('THead');
    // Tags as they stand in the file: pdf.js does not tell what a head is the head of.
    const file = Buffer.from(bytes).toString('latin1');
    const heads = file.split('\n  /S /TH\n').slice(1);
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head.slice(0, head.indexOf('endobj'))).toContain('/Scope /Column');
    expect(file).toMatch(/\/DisplayDocTitle true/);
    for (const [at, { text, tags }] of pdf.pages.entries()) {
      const foot = `page ${at + 1} of ${pdf.pages.length}`;
      expect(text).toContain(foot);
      expect(tags.map(spoken).join(' ')).not.toContain(foot);
    }
    expect([pdf.title, pdf.language, pdf.isMarked]).toEqual([report.title, 'en-GB', true]);
  });
});

function printedTables({ sections }: Report): Table[] {
  // Findings and methods are printed one by one, not as their table.
  return sections
    .flatMap(({ points, tables }) => (points.length > 0 ? tables.slice(1) : tables))
    .filter(({ rows }) => rows.length > 0);
}

interface Expected {
  column: Column;
  value: Value;
}

/** Rows with the printed columns; where no row has anything in one, or no number from one on, paper has less. */
function listRows({ columns, rows }: Table, { head }: PdfTable): Expected[][] {
  const printed = columns.flatMap((column, at) =>
    column.print && rows.some((row) => row[at] !== null && row[at] !== '') ? [{ column, at }] : [],
  );
  const titles = printed.map(({ column }) => words(column.title));
  const last = head.length - 1;
  const asHead = head[last] === 'Why there is no number' ? titles.slice(0, last) : titles;
  expect(head.slice(0, asHead.length).map(words)).toEqual(asHead);
  return rows.map((row) => printed.map(({ column, at }) => ({ column, value: row[at] ?? null })));
}

/** A row a team or level, a column a competency or cycle. */
function gridRows({ columns, rows, grid }: Table): Expected[][] {
  if (!grid) throw new Error('the table is no grid');
  const [down, across, value] = [grid.down, grid.across, grid.value].map((key) =>
    columns.findIndex((column) => column.key === key),
  ) as [number, number, number];
  const heads = [...new Set(rows.map((row) => row[across]))];
  return [...Map.groupBy(rows, (row) => row[down]).values()].map((of) => [
    { column: columns[down]!, value: of[0]?.[down] ?? null },
    ...heads.map((head) => ({
      column: columns[value]!,
      value: of.find((row) => row[across] === head)?.[value] ?? null,
    })),
  ]);
}

/** Each printed cell against its value; a reason in words may stand in the place of several. */
function expectRow(
  cells: readonly string[],
  expected: readonly Expected[],
  { legend, head }: PdfTable,
): void {
  let at = 0;
  for (const cell of cells) {
    const { column, value } = expected[at] ?? {};
    if (!column || value === undefined)
      throw new Error(`"${cell}" is a cell more than "${head.join(' | ')}"`);
    at += 1;
    const reason = reasonOf(value);
    if (reason !== undefined) {
      if (words(cell) === words(reason)) {
        while (reasonOf(expected[at]?.value ?? null) === reason) at += 1;
      } else expectSign(cell, reason, legend, cells);
    } else if (typeof value === 'number') expectNumber(cell, value, column);
    else expect(words(cell)).toBe(words((value as string | null) ?? ''));
  }
  expect(at).toBe(expected.length);
}

/** A sign is explained below the table, or stands beside the same reason in words. */
function expectSign(cell: string, reason: string, legend: string, cells: readonly string[]): void {
  const explained = legend.split(' · ').map(words);
  expect(cell).toMatch(/^[–a-z]$/);
  expect([...explained, ...cells.map((each) => words(`–${each}`))]).toContain(words(cell + reason));
}

/** What is read back lies within half of the last digit that is printed. */
function expectNumber(cell: string, value: number, { type, digits }: Column): void {
  const size = type === 'percent' ? 100 * value : value;
  if (cell.startsWith('<')) {
    expect(Math.abs(size)).toBeLessThan(Number(cell.slice(1).replace(/[\s%]/g, '')));
    return;
  }
  const read = Number(cell.replace('−', '-').replaceAll(/[+,\s%]/g, ''));
  expect(cell).toMatch(type === 'percent' ? /%$/ : /\d$/);
  expect(Math.abs(read - size)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
}

function reasonOf(value: Value): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return REASONS['withheld' in value ? value.withheld : value.none];
}

/** Everything that is read aloud. */
const spoken = ({ text }: Tag): string => text;

/** Lines are broken anywhere. */
const words = (text: string): string => text.replaceAll(/\s+/g, '');
