import { drawPicture } from './draw-picture.ts';
import { drawingBody } from './drawing-body.ts';
import type { Drawing } from './drawing.ts';
import type { PictureKind, PictureWords } from './picture.ts';

/**
 * A chart as a picture that can be handed on.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export function drawingPicture(kind: PictureKind, words: PictureWords, drawing: Drawing): Promise<Blob> {
  return drawPicture(kind, words, drawingBody(drawing));
}
