import { formatCsv, type CsvValue } from '../../../web/src/lib/csv.ts';
import type { Report, Table, Value } from '../model.ts';
import { listProvenance } from '../provenance.ts';
import { reasonOf } from '../reason-of.ts';
import { textFile, type ReportFile } from './report-file.ts';

/** What says in a file why a row has no number in some columns. */
const NO_VALUE = {
  key: 'no_value',
  title: 'No value',
  note: 'Why the row has no number, or "reason: columns" where only some columns have none',
};

/**
 * A report as CSV (RFC 4180, UTF-8): one tidy file a table, with a dictionary of all columns and the provenance.
 * A number that there is not is an empty field, and the last column says why.
 */
export function writeCsv(report: Report): ReportFile[] {
  const tables = report.sections.flatMap((section) => section.tables);
  return [
    ...tables.map((table) => textFile(`${table.key}.csv`, formatCsv(tableRecords(table)))),
    textFile('data-dictionary.csv', formatCsv(dictionary(tables))),
    textFile('provenance.csv', formatCsv([['name', 'value'], ...listProvenance(report)])),
  ];
}

function tableRecords(table: Table): CsvValue[][] {
  const hasNumbers = isMeasured(table);
  return [
    [...table.columns.map(({ key }) => key), ...(hasNumbers ? [NO_VALUE.key] : [])],
    ...table.rows.map((row) => [...row.map(field), ...(hasNumbers ? [whyNot(table, row)] : [])]),
  ];
}

function dictionary(tables: readonly Table[]): CsvValue[][] {
  return [
    ['file', 'column', 'title', 'type', 'unit', 'meaning'],
    ...tables.flatMap((table) => [
      ...table.columns.map(({ key, title, type, unit, note }) => [
        `${table.key}.csv`,
        key,
        title,
        type === 'percent' ? 'number' : type,
        unit,
        note,
      ]),
      ...(isMeasured(table)
        ? [[`${table.key}.csv`, NO_VALUE.key, NO_VALUE.title, 'text', '', NO_VALUE.note]]
        : []),
    ]),
  ];
}

const isMeasured = ({ columns }: Table): boolean => columns.some(({ type }) => type !== 'text');

const field = (value: Value): CsvValue => (typeof value === 'object' ? undefined : value);

function whyNot({ columns }: Table, row: readonly Value[]): string {
  const reasons = row.flatMap((value, at) => {
    const reason = reasonOf(value);
    return reason === undefined ? [] : [{ reason, key: columns[at]?.key ?? '' }];
  });
  const numbers = row.filter((value) => typeof value === 'number').length;
  const byReason = [...Map.groupBy(reasons, ({ reason }) => reason)];
  const [first] = byReason;
  // Of a group that is withheld only the head-count is there.
  if (first && byReason.length === 1 && numbers <= 1) return first[0];
  return byReason.map(([reason, of]) => `${reason}: ${of.map(({ key }) => key).join(' ')}`).join('; ');
}
