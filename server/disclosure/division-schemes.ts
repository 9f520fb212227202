import type { ColumnScheme } from './column-schemes.ts';
import type { Division } from './divisions.ts';

/**
 * The schemes of a publication that wants level columns by division (DISCLOSURE.md, rules 2 and 4), finest first:
 * each way to cut levels made apart for every division, then those of the company, for a publication whose
 * divisions are too small. One set is published, and the company's columns are unions of the divisions'.
 *
 * Order: columns by division as given, then by level.
 */
export function divisionSchemes(
  schemes: readonly ColumnScheme[],
  divisions: readonly Division[],
): ColumnScheme[] {
  const apart = schemes
    .filter(({ columns }) => columns.length > 0)
    .map(({ name, columns }) => ({
      name: `${name}, by division`,
      columns: divisions.flatMap((division) => columns.map((column) => ({ ...column, division }))),
    }));
  return [...apart, ...schemes];
}
