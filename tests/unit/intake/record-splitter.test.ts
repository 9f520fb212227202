import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenFile, RecordSplitter } from '../../../server/intake/record-splitter.ts';

interface Split {
  records: string[][];
  lines: number[];
  ended: boolean[];
  bad: { line: number; message: string }[];
}

function split(pieces: readonly string[], delimiter = ','): Split {
  const result: Split = { records: [], lines: [], ended: [], bad: [] };
  const splitter = new RecordSplitter(delimiter, {
    record: (fields, line, ended) => {
      result.records.push(fields);
      result.lines.push(line);
      result.ended.push(ended);
    },
    badRecord: (line, message) => result.bad.push({ line, message }),
  });
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return result;
}

/** A text cut into pieces at the given places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
}

const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;

describe('RecordSplitter', () => {
  const field = fc.string({
    unit: fc.constantFrom('a', 'ü', '🦉', ' ', '"', ',', ';', '\n', '\t'),
    maxLength: 6,
  });
  const record = fc.array(fc.tuple(field, fc.boolean()), { minLength: 1, maxLength: 4 });
  const places = fc.array(fc.nat(), { maxLength: 8 });

  it.each([',', ';', '\t'])('agrees with csv-parse, wherever the pieces end (delimiter %j)', (delimiter) => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), places, fc.boolean(), (records, cuts, lastBreak) => {
        const lines = records.map((fields) =>
          fields
            .map(([text, quoted]) => (quoted || /["\n,;\t]/.test(text) ? quote(text) : text))
            .join(delimiter),
        );
        const text = lines.join('\n') + (lastBreak ? '\n' : '');
        const options = {
          delimiter,
          relax_column_count: true,
          skip_empty_lines: true,
          info: true,
          record_delimiter: '\n',
        };
        const theirs = parse(text, options) as unknown as { record: string[] }[];
        expect(split(cut(text, cuts), delimiter).records).toEqual(theirs.map((each) => each.record));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what csv-parse refuses, of any characters at all', () => {
    const wild = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(wild, places, (text, cuts) => {
        let theirs: string[][] | undefined;
        try {
          theirs = parse(text, { relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n' });
        } catch {
          theirs = undefined;
        }
        let ours: string[][] | undefined;
        try {
          const { records, bad } = split(cut(text, cuts));
          ours = bad.length > 0 ? undefined : records;
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenFile);
        }
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts lines as an editor does, those inside quotation marks too', () => {
    const { records, lines } = split(['a,b\n\n"x\ny",c\n', 'd,e\n']);
    expect(records).toEqual([
      ['a', 'b'],
      ['x\ny', 'c'],
      ['d', 'e'],
    ]);
    expect(lines).toEqual([1, 3, 5]);
  });

  it('says which record no line break follows', () => {
    expect(split(['a,b\nc,d']).ended).toEqual([true, false]);
  });

  it('tells a stray quotation mark with its line and reads on below', () => {
    const { records, bad } = split(['a,b\n5" disk,c\n"x"y,d\ne,f\n']);
    expect(bad.map(({ line }) => line)).toEqual([2, 3]);
    expect(bad[0]?.message).toContain('a quotation mark stands inside a value');
    expect(bad[1]?.message).toContain('text follows a closing quotation mark');
    expect(records).toEqual([
      ['a', 'b'],
      ['e', 'f'],
    ]);
  });

  it('says where a quotation mark opens that is never closed', () => {
    expect(() => split(['a,b\nc,"d\ne,f\n'])).toThrow(expect.objectContaining({ line: 2 }) as Error);
    expect(() => split(['a,b\nc,"d\ne,f\n'])).toThrow(
      /opens in the record that begins here and is never closed/,
    );
  });

  it('splits lines made to be slow in the time of others', () => {
    const start = performance.now();
    const manyFields = split([`"",${','.repeat(900_000)}\n`]);
    const manyLines = split(['a"b\n'.repeat(250_000)]);
    expect(manyFields.records[0]).toHaveLength(900_002);
    expect(manyLines.bad).toHaveLength(250_000);
    // Searching to the end each time took minutes; this takes a few tenths of a second.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('stops at a record over 1 MB, with or without quotation marks', () => {
    const long = 'x'.repeat(600_000);
    expect(() => split(['a\n', long, long])).toThrow(/longer than 1 MB: expected/);
    expect(() => split([`a\n${long}${long}\n`])).toThrow(/longer than 1 MB: expected/);
    expect(() => split(['a\n"', long, '\n', long])).toThrow(
      /longer than 1 MB, or a quotation mark in it is never closed/,
    );
  });
});
