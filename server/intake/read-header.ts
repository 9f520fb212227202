import type { FaultList } from './fault-list.ts';
import { FORMS } from './forms.ts';
import type { ImportOptions } from './import-report.ts';
import type { ColumnUse, Field, Layout } from './layout.ts';

/** What is given for the whole file instead. */
export interface Given {
  cycle: boolean;
  source: boolean;
  /** What columns are, by the file's own name. */
  columns: ReadonlyMap<string, ColumnUse>;
}

export function givenIn({ cycle, source, columns = {} }: ImportOptions): Given {
  return {
    cycle: cycle !== undefined,
    source: source !== undefined,
    columns: new Map(Object.entries(columns)),
  };
}

/** Upper and lower case, runs of spaces, hyphens and underscores make no difference between column names. */
export const normalName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** What a column is to be known by: what it is said to be, else its name. */
export const useOrName = (name: string, { columns }: Pick<Given, 'columns'>): string =>
  columns.get(name) ?? normalName(name);

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/**
 * Finds out what each column of a file is. Every fault of the header is told; with any, there is no layout.
 */
export function readHeader(
  cells: readonly string[],
  line: number,
  given: Given,
  faults: FaultList,
): Layout | undefined {
  const before = faults.count;
  const header = cells.map((cell) => cell.trim());
  const names = header.map((name) => useOrName(name, given));
  const form = FORMS.find(({ fits }) => fits(new Set(names)));
  if (!form) throw new Error('no form fits, though the last takes every header');

  const layout: Layout = { header, columns: {}, scores: [] };
  const known = new Set<string>([...form.needs, ...form.takes]);
  names.forEach((name, index) => {
    const shown = header[index] ?? '';
    if (given.columns.get(shown) === 'leave out') return;
    if (name === '') {
      faults.add(line, '', '', `column ${index + 1} has no name: expected a name above every column`);
    } else if (names.indexOf(name) < index) {
      faults.add(
        line,
        shown,
        shown,
        `the column stands at ${names.indexOf(name) + 1} and at ${index + 1}: expected it once`,
      );
    } else if (known.has(name)) {
      layout.columns[name as Field] = index;
    } else if (form.otherColumns === 'competencies') {
      layout.scores.push({ index, name: shown });
    } else {
      const expected = [...form.needs, ...form.takes];
      faults.add(
        line,
        shown,
        shown,
        `unknown column in a file with ${form.name}: expected ${expected.join(', ')}`,
      );
    }
  });

  for (const [name, use] of given.columns) {
    if (!header.includes(name)) {
      faults.add(line, name, use, `there is no such column: the header has ${quoted(header)}`);
    }
  }
  const missing = form.needs.filter((field) => {
    const elsewhere = (field === 'cycle' && given.cycle) || (field === 'source' && given.source);
    return layout.columns[field] === undefined && !elsewhere;
  });
  for (const field of missing) {
    const hint = field === 'cycle' || field === 'source' ? `, or --${field} for the whole file` : '';
    faults.add(
      line,
      field,
      '',
      `the column is missing: expected it${hint}; the header has ${quoted(header)}`,
    );
  }
  if (form.otherColumns === 'competencies' && layout.scores.length === 0) {
    faults.add(
      line,
      '',
      '',
      'no column holds scores: expected "competency" and "rating", or one column a competency',
    );
  }
  return faults.count > before ? undefined : layout;
}
