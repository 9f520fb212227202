import { expect, it } from 'vitest';
import { setZipTime } from '../../../server/reports/writers/zip-time.ts';

/** One empty file called "a", as APPNOTE 4.3.7, 4.3.12 and 4.3.16 lay it out. */
function emptyArchive(): Uint8Array {
  const bytes = new Uint8Array(31 + 47 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(26, 1, true);
  view.setUint32(31, 0x02014b50, true);
  view.setUint16(31 + 28, 1, true);
  view.setUint32(78, 0x06054b50, true);
  view.setUint16(78 + 10, 1, true);
  view.setUint32(78 + 16, 31, true);
  return bytes;
}

it('sets the time at the file and in the directory, and changes nothing else', () => {
  const before = emptyArchive();
  const after = setZipTime(before, new Date('2026-11-21T15:17:22.900Z'));
  const view = new DataView(after.buffer);
  // (2026 - 1980) << 9 | 11 << 5 | 21 and 15 << 11 | 17 << 5 | 22 / 2
  const [date, clock] = [46 * 512 + 11 * 32 + 21, 15 * 2048 + 17 * 32 + 11];
  for (const at of [10, 31 + 12])
    expect([view.getUint16(at, true), view.getUint16(at + 2, true)]).toEqual([clock, date]);
  const places = [...after.keys()].filter((at) => after[at] !== before[at]);
  expect(places).toEqual([10, 11, 12, 13, 43, 44, 45, 46]);
});

it('refuses what is no archive', () => {
  expect(() => setZipTime(new Uint8Array(100), new Date())).toThrow('this is no ZIP archive');
});
