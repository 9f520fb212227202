import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { bytesOf } from './bytes-of.ts';
import { decodeText, UndecodableText } from './decode-text.ts';
import { describeBinary } from './describe-binary.ts';
import type { Encoding } from './detect-encoding.ts';
import { findDelimiter } from './find-delimiter.ts';
import { BrokenFile, LONGEST_RECORD, RecordSplitter, type RecordSink } from './record-splitter.ts';

/** Excel's own first line, which names the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** Reads one file from its bytes to its records, taking its SHA-256 on the way. */
export class FileReader {
  bytes = 0;
  /** Found with the first line; a comma before that. */
  delimiter = ',';
  readonly #hash = createHash('sha256');
  readonly #encoding: Encoding;
  readonly #sink: RecordSink;
  #splitter: RecordSplitter | undefined;
  #head = '';

  constructor(encoding: Encoding, sink: RecordSink) {
    this.#encoding = encoding;
    this.#sink = sink;
  }

  /** SHA-256 of the whole file, once it is read. */
  hash(): Buffer {
    return this.#hash.digest();
  }

  /**
   * Gives every record to the sink. `afterEach` runs between pieces of the file, for what must wait.
   *
   * Errors: BrokenFile where the file cannot be read on as a table.
   */
  async read(file: Readable, afterEach: () => Promise<void>): Promise<void> {
    try {
      for await (const text of decodeText(this.#bytesOf(file), this.#encoding)) {
        const nul = text.indexOf('\0');
        this.#push(nul === -1 ? text : text.slice(0, nul));
        if (nul !== -1)
          throw this.#broken('a NUL character, which no text has: expected a CSV file in UTF-8');
        await afterEach();
      }
    } catch (error) {
      if (error instanceof UndecodableText) throw this.#broken(`${error.message} from about here on`);
      throw error;
    }
    if (!this.#splitter) this.#begin();
    this.#splitter?.end();
  }

  async *#bytesOf(file: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of bytesOf(file)) {
      const kind = this.bytes === 0 ? describeBinary(chunk) : undefined;
      if (kind !== undefined) throw new BrokenFile(1, `the file is ${kind}; expected CSV`);
      this.bytes += chunk.length;
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  #broken(message: string): BrokenFile {
    return new BrokenFile(this.#splitter?.line ?? 1, message);
  }

  #push(text: string): void {
    if (this.#splitter) {
      this.#splitter.push(text);
      return;
    }
    this.#head += text;
    if (this.#head.trimStart().includes('\n') || this.#head.length > LONGEST_RECORD) this.#begin();
  }

  /** Finds the delimiter from the first line that is not empty, and splits from there. */
  #begin(): void {
    const separator = SEPARATOR_LINE.exec(this.#head);
    const text = separator ? this.#head.slice(separator[0].length) : this.#head;
    const header = text.split('\n', 100).find((line) => line.trim() !== '') ?? '';
    this.#head = '';
    this.delimiter = separator?.[1] ?? findDelimiter(header);
    this.#splitter = new RecordSplitter(this.delimiter, this.#sink, separator ? 2 : 1);
    this.#splitter.push(text);
  }
}
