import { Transform, type TransformCallback } from 'node:stream';
import { TooLarge } from '../errors.ts';

/** Lets a file through up to a number of bytes, counting them. Errors: TooLarge. */
export class ByteLimit extends Transform {
  bytes = 0;
  readonly #most: number;
  readonly #name: string;

  constructor(most: number, name: string) {
    super();
    this.#most = most;
    this.#name = name;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes <= this.#most) {
      done(null, chunk);
      return;
    }
    done(tooLarge(this.#name, this.#most));
  }
}

export function tooLarge(name: string, most: number): TooLarge {
  const megabytes = Math.floor(most / 1024 ** 2).toLocaleString('en');
  return new TooLarge(
    'FILE_TOO_LARGE',
    `"${name}" is larger than ${megabytes} MB, the most that can be uploaded: import it on the command line`,
  );
}
