import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadRequest, NotFound, TooMany } from '../errors.ts';
import { ByteLimit, tooLarge } from './byte-limit.ts';
import { removeLeftOvers } from './left-overs.ts';

export interface HeldUpload {
  /** A secret: no list tells it, since its outcome shows single ratings. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly uploadedAt: Date;
  readonly path: string;
  /** Where a check or an import of it writes its outcome. */
  readonly outcomePath: string;
  /** The newest check or import of it. */
  job?: string;
}

const MOST_BYTES = 2 * 1024 ** 3;
const MOST_HELD = 20;
const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Files of ratings on their way in, in a folder that only this user may read: they name people, so each goes a day
 * after it came, all when the server stops, and what a killed server left when the next one starts.
 */
export class Uploads implements AsyncDisposable {
  readonly #parent: string;
  readonly #folder: string;
  readonly #mostBytes: number;
  readonly #held = new Map<string, HeldUpload>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** @param parent is made when the first file comes, not before */
  constructor(parent: string, mostBytes = MOST_BYTES) {
    this.#parent = parent;
    this.#folder = join(parent, `${process.pid}-${randomUUID()}`);
    this.#mostBytes = mostBytes;
  }

  /** To be called when the server starts. */
  async removeLeftOvers(): Promise<void> {
    await removeLeftOvers(this.#parent);
  }

  /**
   * Stores a file as it comes; what breaks off leaves nothing.
   *
   * `declared` is how many bytes the sender says that it has, undefined if he does not: too many are refused before
   * they are read, since whoever is cut off while he sends hears no reason.
   *
   * Errors: TooLarge, BadRequest for an empty one, TooMany where 20 are held already.
   */
  async store(name: string, content: Readable, declared?: number): Promise<HeldUpload> {
    if (declared !== undefined && declared > this.#mostBytes) throw tooLarge(name, this.#mostBytes);
    if (this.#held.size >= MOST_HELD) {
      throw new TooMany(
        'TOO_MANY_UPLOADS',
        `${MOST_HELD} uploaded files wait already; "${name}" was not taken. Import or discard one of them first`,
      );
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    const path = join(this.#folder, id);
    const limit = new ByteLimit(this.#mostBytes, name);
    try {
      await pipeline(content, limit, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      if (limit.bytes === 0) throw new BadRequest('EMPTY_FILE', `"${name}" is empty: expected a CSV file`);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const upload = {
      id,
      name,
      bytes: limit.bytes,
      uploadedAt: new Date(),
      path,
      outcomePath: `${path}.json`,
    };
    this.#held.set(id, upload);
    this.#timers.set(id, setTimeout(() => void this.remove(id), A_DAY).unref());
    return upload;
  }

  /** Errors: NotFound that says why it may be gone. */
  find(id: string): HeldUpload {
    const upload = this.#held.get(id);
    if (upload) return upload;
    throw new NotFound(
      'UNKNOWN_UPLOAD',
      `There is no uploaded file "${id}": it was discarded, or a day has passed, or Plumbline was restarted. Choose the file again`,
    );
  }

  /** What the newest check or import wrote; undefined before the first has ended. */
  async readOutcome({ outcomePath }: HeldUpload): Promise<unknown> {
    if (!existsSync(outcomePath)) return undefined;
    return JSON.parse(await readFile(outcomePath, 'utf8')) as unknown;
  }

  async remove(id: string): Promise<void> {
    const upload = this.#held.get(id);
    if (!upload) return;
    this.#held.delete(id);
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    await rm(upload.path, { force: true });
    await rm(upload.outcomePath, { force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await rm(this.#folder, { recursive: true, force: true });
  }
}
