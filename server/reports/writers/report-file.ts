/** A file of a report, not yet anywhere. */
export interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

/** Text as it goes into a file: UTF-8 without a byte order mark. */
export function textFile(name: string, text: string): ReportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
