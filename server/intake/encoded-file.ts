import type { Readable } from 'node:stream';
import type { Encoding } from './detect-encoding.ts';

/** A file to import whose encoding is known. */
export interface EncodedFile {
  name: string;
  open: () => Readable;
  encoding: Encoding;
}
