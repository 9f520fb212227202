const DELIMITERS = [',', ';', '\t'];

/** The delimiter that stands most often outside quotation marks in a header; a comma where none does. */
export function findDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
