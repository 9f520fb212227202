import type { Readable } from 'node:stream';

/** A stream's pieces as bytes; text, as a generator of text streams it, is UTF-8. */
export async function* bytesOf(file: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of file as AsyncIterable<Buffer | string>) {
    yield typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
  }
}
