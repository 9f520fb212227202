import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zipFiles } from '../../../server/reports/writers/zip.ts';
import { textFile } from '../../../server/reports/writers/report-file.ts';

const time = new Date('2026-11-21T16:30:58Z');
const files = [textFile('a.csv', '123456789'), textFile('Köln.csv', 'x'.repeat(1000))];

it('can be read from its end, as APPNOTE says that a reader does', () => {
  const zip = Buffer.from(zipFiles('all.zip', files, time).bytes);
  const end = zip.length - 22; // without a comment the last record is the last 22 bytes
  expect(zip.toString('latin1', end, end + 4)).toBe('PK\u0005\u0006');
  expect(zip.readUInt16LE(end + 10)).toBe(2);

  let at = zip.readUInt32LE(end + 16);
  for (const file of files) {
    expect(zip.toString('latin1', at, at + 4)).toBe('PK\u0001\u0002');
    const nameLength = zip.readUInt16LE(at + 28);
    expect(zip.toString('utf8', at + 46, at + 46 + nameLength)).toBe(file.name);
    const [packed, bytes, local] = [20, 24, 42].map((field) => zip.readUInt32LE(at + field));
    expect(bytes).toBe(file.bytes.length);

    const start = (local ?? 0) + 30 + nameLength;
    expect(zip.toString('latin1', local, (local ?? 0) + 4)).toBe('PK\u0003\u0004');
    expect(inflateRawSync(zip.subarray(start, start + (packed ?? 0)))).toEqual(Buffer.from(file.bytes));
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
});

it('has the check sum, the time and the day that the format asks for', () => {
  const zip = Buffer.from(zipFiles('all.zip', files, time).bytes);
  // The check value of CRC-32 that its catalogues give for "123456789".
  expect(zip.readUInt32LE(14)).toBe(0xcbf43926);
  // 16:30:58 is 16 · 2048 + 30 · 32 + 29; 21 November 2026 is 46 · 512 + 11 · 32 + 21 (years from 1980).
  expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([33_757, 23_925]);
});

it('has the same bytes for the same files', () => {
  expect(zipFiles('all.zip', files, time).bytes).toEqual(zipFiles('all.zip', files, time).bytes);
});
