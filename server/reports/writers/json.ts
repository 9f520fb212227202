import type { ReportDocument } from '../../contract/report-document.ts';
import type { Report, Table } from '../model.ts';
import { textFile, type ReportFile } from './report-file.ts';

/** A report as one JSON document, of the type that OpenAPI describes. */
export function writeJson(report: Report, name: string): ReportFile {
  return textFile(`${name}.json`, `${JSON.stringify(describe(report), null, 1)}\n`);
}

function describe(report: Report): ReportDocument {
  const { title, cycle, unit, source, ladder, against, publication, publishedAt, coverage, promise, scale } =
    report;
  return {
    ...{ title, cycle, unit, source, ladder, against, publication, publishedAt, coverage, promise },
    scale: [...scale],
    sections: report.sections.map((section) => ({
      key: section.key,
      title: section.title,
      sentence: section.sentence,
      notes: [...section.notes],
      tables: section.tables.map(describeTable),
    })),
  };
}

function describeTable({
  key,
  title,
  columns,
  rows,
}: Table): ReportDocument['sections'][number]['tables'][number] {
  return {
    key,
    title,
    columns: columns.map(({ key, title, type, unit, note }) => ({ key, title, type, unit, note })),
    rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.key, row[at] ?? null]))),
  };
}
