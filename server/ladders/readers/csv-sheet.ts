import { parse } from 'csv-parse/sync';
import type { Cell } from '../document/blocks.ts';
import { BREAK } from '../document/text-of.ts';
import { MAX_CELLS, TooManyCells } from '../document/expand-table.ts';

type Row = { record: string[]; info: { lines: number } };

function parseWith(text: string, delimiter: string): Row[] {
  return parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  }) as unknown as Row[];
}

/** The delimiter that the first lines fall into most columns by. */
function findDelimiter(text: string): string {
  const start = text.slice(0, 20_000);
  const widths = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    width: start.split('\n', 3).join('\n').split(delimiter).length,
  }));
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).delimiter;
}

/**
 * Reads CSV, with commas, semicolons or tabs, as the cells of a table. Line ends inside a cell part what it says.
 *
 * Errors: CsvError of csv-parse, TooManyCells.
 */
export function parseSheet(text: string): Cell[][] {
  const rows = parseWith(text, findDelimiter(text));
  const width = rows.reduce((most, { record }) => Math.max(most, record.length), 0);
  if (width * rows.length > MAX_CELLS) throw new TooManyCells();
  return rows.map(({ record, info }) =>
    Array.from({ length: width }, (_, i): Cell => {
      const said = (record[i] ?? '').trim().replaceAll(/\r?\n/g, BREAK);
      const runs = [{ text: said, strong: false, emphasis: false }];
      return {
        line: info.lines,
        isHeader: false,
        blocks: said === '' ? [] : [{ kind: 'paragraph', line: info.lines, runs }],
      };
    }),
  );
}
