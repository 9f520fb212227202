/** Characters in one record, above which a file is not a table of ratings but something else. */
export const LONGEST_RECORD = 1_048_576;

const QUOTE = '"';

/** Reading cannot go on: from `line` the file makes no sense as a table. */
export class BrokenFile extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export interface RecordSink {
  /** `ended` is false for a last record that no line break follows. */
  record(fields: string[], line: number, ended: boolean): void;
  /** The record could not be split; reading goes on below it. */
  badRecord(line: number, message: string): void;
}

/**
 * Splits decoded text (line feeds only) into records as RFC 4180 says, in pieces of any size.
 * Lines without a quotation mark, which is nearly all, are split by `String.split`: several times as fast as
 * walking the characters. Empty lines are passed over. Memory: one piece and one record.
 *
 * Errors: BrokenFile for a record over 1 MB and for a quotation mark that is never closed.
 */
export class RecordSplitter {
  readonly #delimiter: string;
  readonly #sink: RecordSink;
  #rest = '';
  #line: number;

  constructor(delimiter: string, sink: RecordSink, firstLine = 1) {
    this.#delimiter = delimiter;
    this.#sink = sink;
    this.#line = firstLine;
  }

  /** The line at which the next record begins. */
  get line(): number {
    return this.#line;
  }

  push(piece: string): void {
    this.#rest = this.#split(this.#rest + piece, false);
    this.#checkLength(this.#rest);
  }

  end(): void {
    const rest = this.#rest;
    this.#rest = '';
    if (this.#split(rest, true) !== '') {
      throw new BrokenFile(
        this.#line,
        'a quotation mark opens in the record that begins here and is never closed: the file may be cut off',
      );
    }
  }

  /** Gives out every whole record of the text and returns what is left over. */
  #split(text: string, last: boolean): string {
    let start = 0;
    let quote = text.indexOf(QUOTE);
    while (start < text.length) {
      const found = text.indexOf('\n', start);
      if (found === -1 && !last) break;
      const end = found === -1 ? text.length : found;
      if (quote !== -1 && quote < start) quote = text.indexOf(QUOTE, start);
      if (quote !== -1 && quote < end) {
        const next = this.#splitQuoted(text, start, last);
        if (next === undefined) break;
        start = next;
        continue;
      }
      if (end > start) {
        const record = text.slice(start, end);
        this.#checkLength(record);
        this.#sink.record(record.split(this.#delimiter), this.#line, found !== -1);
      }
      this.#line += 1;
      start = end + 1;
    }
    return text.slice(start);
  }

  /** Splits one record that has quotation marks; returns where the next begins, undefined if it is not all here. */
  #splitQuoted(text: string, start: number, last: boolean): number | undefined {
    const fields: string[] = [];
    let at = start;
    let lineEnd = -1;
    for (;;) {
      let after: number;
      if (text[at] === QUOTE) {
        const close = this.#findClose(text, at + 1, last);
        if (close === undefined) return undefined;
        fields.push(text.slice(at + 1, close).replaceAll('""', QUOTE));
        after = close + 1;
        if (after < text.length && text[after] !== '\n' && text[after] !== this.#delimiter) {
          return this.#skipLine(text, start, after, last, 'text follows a closing quotation mark');
        }
      } else {
        // Looked for once a line, and the delimiter within the line only: a line of a million fields, or a million
        // lines of one field, would else be searched a million times.
        if (lineEnd < at) lineEnd = this.#findLineEnd(text, at);
        const delimiter = text.slice(at, lineEnd).indexOf(this.#delimiter);
        after = delimiter === -1 ? lineEnd : at + delimiter;
        if (after === text.length && !last) return undefined;
        const field = text.slice(at, after);
        if (field.includes(QUOTE)) {
          return this.#skipLine(
            text,
            start,
            at,
            last,
            'a quotation mark stands inside a value that does not begin with one',
          );
        }
        fields.push(field);
      }
      if (after >= text.length || text[after] === '\n') {
        this.#checkLength(text.slice(start, after));
        this.#sink.record(fields, this.#line, after < text.length);
        return this.#passOver(text, start, after);
      }
      at = after + 1;
    }
  }

  #findClose(text: string, from: number, last: boolean): number | undefined {
    for (let at = from; ; at += 2) {
      at = text.indexOf(QUOTE, at);
      if (at === -1) return undefined;
      if (at + 1 === text.length) return last ? at : undefined;
      if (text[at + 1] !== QUOTE) return at;
    }
  }

  #findLineEnd(text: string, from: number): number {
    const found = text.indexOf('\n', from);
    return found === -1 ? text.length : found;
  }

  #skipLine(text: string, start: number, at: number, last: boolean, message: string): number | undefined {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1 && !last) return undefined;
    this.#sink.badRecord(
      this.#line,
      `${message}: expected quotation marks around the whole value, doubled inside it`,
    );
    return this.#passOver(text, start, lineEnd === -1 ? text.length : lineEnd);
  }

  #checkLength(record: string): void {
    if (record.length <= LONGEST_RECORD) return;
    const why = record.includes(QUOTE) ? ', or a quotation mark in it is never closed' : '';
    throw new BrokenFile(
      this.#line,
      `the record that begins here is longer than 1 MB${why}: expected one rating or one person a line`,
    );
  }

  /** Counts the lines of a record that may span several. */
  #passOver(text: string, start: number, end: number): number {
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
      this.#line += 1;
    this.#line += 1;
    return end + 1;
  }
}
