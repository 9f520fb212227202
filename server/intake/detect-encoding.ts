import type { Readable } from 'node:stream';
import { bytesOf } from './bytes-of.ts';
import { LONGEST_RECORD } from './record-splitter.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function byteOrderMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return undefined;
}

function isUtf8So(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Finds a file's encoding: by its byte order mark, else UTF-8 where all of it is valid UTF-8, else Windows-1252.
 * Reads up to the first byte that decides, and no further than a line can be long: what follows such a line is
 * not read either.
 */
export async function detectEncoding(file: Readable): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  let sinceBreak = 0;
  for await (const chunk of bytesOf(file)) {
    if (first) {
      const marked = byteOrderMark(chunk);
      if (marked) return marked;
      first = false;
    }
    if (!isUtf8So(utf8, chunk)) return 'windows-1252';
    const lastBreak = Math.max(chunk.lastIndexOf(LINE_FEED), chunk.lastIndexOf(CARRIAGE_RETURN));
    sinceBreak = lastBreak === -1 ? sinceBreak + chunk.length : chunk.length - 1 - lastBreak;
    if (sinceBreak > 4 * LONGEST_RECORD) return 'utf-8';
  }
  return isUtf8So(utf8) ? 'utf-8' : 'windows-1252';
}
