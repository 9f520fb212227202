import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { CopyStreamQuery } from 'pg-copy-streams';
import type { WriteHandle } from '../connect.ts';
import { openCopy } from '../open-copy.ts';

/** Who is rated, when, where and by whom, in the numbers of `createStaging`. */
export interface StagedSubject {
  cycle: number;
  source: number;
  team: number;
  level: number;
  /** Pseudonyms: 16 bytes as Latin-1 characters. */
  person: string;
  rater: string | undefined;
}

const COLUMNS = 'line, team, field, cycle, source, item, level, score, person, rater';
const BUFFER_BYTES = 262_144;
const ROW_BYTES = 78; // without a rater
const RATER_BYTES = 16;

// Postgres's binary COPY format: signature, flags, no extension; then rows; then -1.
const HEAD = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TAIL = Buffer.from([0xff, 0xff]);

/** A row whose values are still 0: the number of columns, then each value's length before its place. */
function makeTemplate(): Buffer {
  const row = Buffer.alloc(ROW_BYTES);
  row.writeInt16BE(10, 0);
  [2, 10].forEach((at) => row.writeInt32BE(4, at));
  [18, 24, 30, 36, 42, 48].forEach((at) => row.writeInt32BE(2, at));
  row.writeInt32BE(16, 54);
  row.writeInt32BE(-1, 74);
  return row;
}

const TEMPLATE = makeTemplate();

/** Copies ratings into the staging table in Postgres's binary format, a buffer at a time. */
export class StagingWriter {
  /** Whether any row that was added has a rater. */
  hasRaters = false;
  readonly #copy: CopyStreamQuery;
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #full: Buffer[] = [HEAD];
  #used = 0;
  #error: Error | undefined;

  private constructor(copy: CopyStreamQuery) {
    this.#copy = copy;
    copy.on('error', (error) => (this.#error = error));
  }

  /** Begins the copy; nothing else can run on the transaction's connection until `end` or `abort`. */
  static async open(trx: WriteHandle): Promise<StagingWriter> {
    return new StagingWriter(await openCopy(trx, `copy staged (${COLUMNS}) from stdin with (format binary)`));
  }

  add(line: number, field: number, subject: StagedSubject, item: number, score: number): void {
    if (this.#used + ROW_BYTES + RATER_BYTES > BUFFER_BYTES) this.#turn();
    const row = this.#buffer;
    const at = this.#used;
    row.set(TEMPLATE, at);
    row.writeInt32BE(line, at + 6);
    row.writeInt32BE(subject.team, at + 14);
    row.writeInt16BE(field, at + 22);
    row.writeInt16BE(subject.cycle, at + 28);
    row.writeInt16BE(subject.source, at + 34);
    row.writeInt16BE(item, at + 40);
    row.writeInt16BE(subject.level, at + 46);
    row.writeInt16BE(score, at + 52);
    row.write(subject.person, at + 58, 'latin1');
    this.#used += ROW_BYTES;
    if (subject.rater) {
      this.hasRaters = true;
      row.writeInt32BE(RATER_BYTES, at + 74);
      row.write(subject.rater, this.#used, 'latin1');
      this.#used += RATER_BYTES;
    }
  }

  #turn(): void {
    this.#full.push(this.#buffer.subarray(0, this.#used));
    this.#buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    this.#used = 0;
  }

  /** Sends what is full and waits while the server is behind. */
  async flush(): Promise<void> {
    for (const buffer of this.#full.splice(0)) {
      if (this.#error) throw this.#error;
      if (!this.#copy.write(buffer)) await once(this.#copy, 'drain');
    }
  }

  async end(): Promise<void> {
    this.#turn();
    this.#full.push(TAIL);
    await this.flush();
    this.#copy.end();
    await finished(this.#copy);
  }

  /** Gives the copy up, so that the transaction can be rolled back. */
  async abort(): Promise<void> {
    if (this.#copy.destroyed) return;
    this.#copy.destroy();
    if (!this.#copy.closed) await once(this.#copy, 'close').catch(() => undefined);
  }
}
