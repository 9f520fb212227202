import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const STORED = join(import.meta.dirname, '../e2e/pictures');
const SEEN = join(import.meta.dirname, '../../node_modules/.cache/plumbline/pictures');
/** A pixel is another one when one of its three colours differs by more than a tenth of the whole range. */
const DIFFERS = 25.5;

/**
 * What part of a picture's pixels differs from the stored picture of that name, from 0 to 1; 1 where the size
 * differs. The picture as it is now is kept in node_modules/.cache/plumbline/pictures, to be looked at.
 *
 * With PLUMBLINE_PICTURES=accept it becomes the stored one: look at it before it is committed.
 *
 * @throws Error if there is no stored picture of that name
 */
export async function compareWithStored(name: string, png: Buffer): Promise<number> {
  const seen = join(SEEN, `${name}.png`);
  const stored = join(STORED, `${name}.png`);
  const kept = process.env.PLUMBLINE_PICTURES === 'accept' ? stored : seen;
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, png);
  return shareOfOtherPixels(png, await readFile(stored));
}

/** What part of two PNGs' pixels differs visibly, from 0 to 1; 1 where they differ in size. */
export async function shareOfOtherPixels(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const differs = [0, 1, 2].some(
      (colour) => Math.abs((a.data[at + colour] ?? 0) - (b.data[at + colour] ?? 0)) > DIFFERS,
    );
    if (differs) different += 1;
  }
  return different / (a.width * a.height);
}

async function pixelsOf(png: Buffer): Promise<ImageData> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height) as ImageData;
}
