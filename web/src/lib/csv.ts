/** A number, a text, or nothing. */
export type CsvValue = string | number | undefined;

/**
 * Writes RFC 4180: CRLF after each record, quotes where needed. A text that a spreadsheet could take for a
 * formula gets a leading apostrophe (OWASP, "CSV injection").
 *
 * @example
 * formatCsv([['team', 'mean'], ['=A1', 3.2]]) // => "team,mean\r\n'=A1,3.2\r\n"
 */
export function formatCsv(records: readonly (readonly CsvValue[])[]): string {
  return records.map((record) => `${record.map(formatValue).join(',')}\r\n`).join('');
}

function formatValue(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
