import { crc32, deflateRawSync } from 'node:zlib';
import type { ReportFile } from './report-file.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20; // of the format: 2.0 brings deflate
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATE = 8;

/**
 * Packs files into one zip without folders. The same files and time give the same bytes.
 *
 * Units:  `time` is written in UTC with a step of two seconds, as the format has it.
 * Errors: RangeError from a Buffer where all is more than 4 GB, which the format without extensions cannot say.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
 */
export function zipFiles(name: string, files: readonly ReportFile[], time: Date): ReportFile {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const nameBytes = Buffer.from(file.name, 'utf8');
    const packed = deflateRawSync(file.bytes);
    const about = describe(file.bytes, packed, nameBytes.length, time);
    const local = Buffer.concat([numbers([LOCAL, 4]), about, nameBytes, packed]);
    const beside = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]); // no comment, disk 0, no attributes
    directory.push(numbers([CENTRAL, 4], [VERSION, 2]), about, beside, nameBytes);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = files.length;
  const end = numbers(
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return { name, bytes: Buffer.concat([...parts, central, end]) };
}

/** What a file's local header and its entry in the directory both say. */
function describe(bytes: Uint8Array, packed: Buffer, nameLength: number, time: Date): Buffer {
  const clock =
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | Math.floor(time.getUTCSeconds() / 2);
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  return numbers(
    [VERSION, 2],
    [NAMES_ARE_UTF8, 2],
    [DEFLATE, 2],
    [clock, 2],
    [day, 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [nameLength, 2],
    [0, 2], // no extra field
  );
}

/** Numbers with their lengths in bytes, lowest byte first. */
function numbers(...values: [value: number, bytes: 2 | 4][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
