import { drawPicture } from './draw-picture.ts';
import { gridBody, type GridCell } from './grid-body.ts';
import type { PictureKind, PictureWords } from './picture.ts';

/**
 * Small charts side by side, so many in a row, as one picture that can be handed on.
 *
 * @throws Error if the browser cannot make a canvas that large
 */
export function gridPicture(
  kind: PictureKind,
  words: PictureWords,
  cells: readonly GridCell[],
  across: number,
): Promise<Blob> {
  return drawPicture(kind, words, gridBody(cells, across));
}
