import { drawPicture } from './draw-picture.ts';
import type { PictureKind, PictureWords } from './picture.ts';
import { shareBarsBody, type BarsContent } from './share-bars-body.ts';

/**
 * The bars as a picture that can be handed on.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export function shareBarsPicture(
  kind: PictureKind,
  words: PictureWords,
  content: BarsContent,
): Promise<Blob> {
  return drawPicture(kind, words, shareBarsBody(content));
}
