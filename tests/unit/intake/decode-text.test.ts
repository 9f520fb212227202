import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/intake/decode-text.ts';
import { detectEncoding } from '../../../server/intake/detect-encoding.ts';

function pieces(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

async function read(bytes: Buffer, size = 3): Promise<{ encoding: string; text: string }> {
  const encoding = await detectEncoding(Readable.from(pieces(bytes, size)));
  let text = '';
  for await (const piece of decodeText(Readable.from(pieces(bytes, size)), encoding)) text += piece;
  return { encoding, text };
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('decodeText after detectEncoding', () => {
  const text = 'Zoë,Łódź,🦉\n';

  it.each([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', 'utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', 'utf-16be', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('reads %s, whatever the pieces', async (_name, encoding, bytes) => {
    for (const size of [3, 4, 5, 64]) {
      expect(await read(bytes, size)).toEqual({ encoding, text });
    }
  });

  it('reads Windows-1252 where the bytes are not UTF-8', async () => {
    // The table of Windows-1252: EB is ë, 80 is the euro sign, 92 an apostrophe.
    const bytes = Buffer.from([0x5a, 0x6f, 0xeb, 0x2c, 0x80, 0x92]);
    expect(await read(bytes)).toEqual({ encoding: 'windows-1252', text: 'Zoë,€’' });
  });

  it('takes a UTF-8 character that the file ends in the middle of for Windows-1252', async () => {
    expect((await read(Buffer.from([0x61, 0xc3]))).encoding).toBe('windows-1252');
  });

  it('refuses bytes that contradict the mark, after what stands before them', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x62, 0x63, 0xff, 0x64]);
    await expect(read(bytes)).rejects.toThrow('not valid UTF-8');
  });

  it('gives every kind of line break as a line feed, wherever the pieces end', async () => {
    const line = fc.constantFrom('a', '\r\n', '\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (parts, size) => {
          const whole = parts.join('');
          expect((await read(Buffer.from(whole), size)).text).toBe(whole.split(/\r\n|\r|\n/).join('\n'));
        },
      ),
    );
  });
});
