import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../server/intake/detect-encoding.ts';
import { FileReader } from '../../../server/intake/file-reader.ts';

async function read(pieces: Iterable<Buffer>): Promise<{ records: string[][]; reader: FileReader }> {
  const records: string[][] = [];
  const reader = new FileReader('utf-8', {
    record: (fields) => records.push(fields),
    badRecord: () => undefined,
  });
  await reader.read(Readable.from(pieces), () => Promise.resolve());
  return { records, reader };
}

const text = (...parts: string[]): Buffer[] => parts.map((part) => Buffer.from(part));

describe('FileReader', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a delimiter inside quotation marks', '"a";"b"\n1;2\n'],
    ["Excel's first line", 'sep=|\na|b\n1|2\n'],
    ['empty lines first', '\n\na,b\n1,2\n'],
    ['no line break at the end', 'a,b\n1,2'],
  ])('finds the delimiter: %s', async (_name, content) => {
    for (const pieces of [text(content), text(...content.split(/(?=.)/su))]) {
      expect((await read(pieces)).records).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('takes the SHA-256 of the bytes', async () => {
    const { reader } = await read(text('a,b\r\n', '1,2\r\n'));
    expect(reader.hash()).toEqual(createHash('sha256').update('a,b\r\n1,2\r\n').digest());
  });

  it.each([
    ['504b0304', /a workbook .* or another ZIP file/],
    ['89504e47', /a PNG picture/],
    ['1f8b0800', /a gzip file/],
  ])('says what a binary file is (%s)', async (head, message) => {
    await expect(read([Buffer.from(head, 'hex')])).rejects.toThrow(message);
  });

  it('stops at a NUL character, with its line', async () => {
    await expect(read(text('a,b\n1,2\n3,\u00004\n'))).rejects.toMatchObject({ line: 3, message: /NUL/ });
  });

  it('reads no further than about a megabyte of a line that does not end, in bounded memory', async () => {
    const piece = Buffer.alloc(65_536, 'x');
    let given = 0;
    function* endless(): Generator<Buffer> {
      // 200 MB
      for (let index = 0; index < 3200; index += 1) {
        given += piece.length;
        yield piece;
      }
    }
    const before = process.memoryUsage.rss();
    expect(await detectEncoding(Readable.from(endless()))).toBe('utf-8');
    await expect(read(endless())).rejects.toMatchObject({ line: 1, message: /longer than 1 MB/ });
    expect(given).toBeLessThan(10_000_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });
});
