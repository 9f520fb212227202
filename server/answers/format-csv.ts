/**
 * Writes RFC 4180: CRLF after each record, quotes where needed. A text that a spreadsheet could take for a
 * formula gets a leading apostrophe (OWASP, "CSV injection").
 *
 * @example
 * formatCsv([['Level', 'Text'], ['L3', '=A1']]) // => "Level,Text\r\nL3,'=A1\r\n"
 */
export function formatCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(formatText).join(',')}\r\n`).join('');
}

function formatText(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
