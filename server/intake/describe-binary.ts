const KINDS: readonly [head: string, kind: string][] = [
  ['504b0304', 'a workbook (such as .xlsx) or another ZIP file: save the sheet as CSV and import that'],
  ['d0cf11e0', 'an old Excel or Office file: save the sheet as CSV and import that'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['25504446', 'a PDF document'],
  ['1f8b', 'a gzip file: unpack it first'],
  ['377abcaf', 'a 7-Zip file: unpack it first'],
  ['28b52ffd', 'a Zstandard file: unpack it first'],
];

/** What a file is that cannot be a table in text, by its first bytes; undefined if nothing speaks against it. */
export function describeBinary(head: Buffer): string | undefined {
  const hex = head.subarray(0, 4).toString('hex');
  return KINDS.find(([start]) => hex.startsWith(start))?.[1];
}
