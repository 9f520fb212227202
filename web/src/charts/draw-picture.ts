import { layPicture, type PictureBody, type PictureKind, type PictureWords } from './picture.ts';
import { readTheme } from './read-theme.ts';
import { pngSheet, vectorSheet } from './sheet.ts';

/**
 * A figure as a file that can be handed on, drawn by the browser and always on the light side.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export async function drawPicture(kind: PictureKind, words: PictureWords, body: PictureBody): Promise<Blob> {
  await document.fonts.ready;
  const sheet = kind === 'png' ? pngSheet : vectorSheet;
  return layPicture({ theme: readTheme('light', body.words), sheet }, words, body);
}
