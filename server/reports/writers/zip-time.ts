const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;

/**
 * Sets the time of every file in a ZIP archive, so that the same content gives the same bytes. The archive is
 * one without a comment and below 4 GB, as our writers make them.
 *
 * Units:  universal time, in steps of two seconds.
 * Errors: RangeError where there is no such archive.
 * Source: PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function setZipTime(archive: Uint8Array, time: Date): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('this is no ZIP archive');
  const stamp = dosTime(time);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_FILE) throw new RangeError('this ZIP archive has no directory');
    view.setUint32(at + 12, stamp, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_FILE)
      throw new RangeError('a file of this ZIP archive is missing');
    view.setUint32(local + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Date and time as MS-DOS has them: the time in the lower sixteen bits. */
function dosTime(time: Date): number {
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}
