import type { Pen } from './pen.ts';

/** Breaks a text into lines no wider than `width` pixels in the context's font; a longer word stands alone. */
export function wrapToWidth(context: Pen, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The text, or as much of its start as fits in `width` pixels, with an ellipsis. */
export function cutToWidth(context: Pen, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let length = text.length - 1;
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1;
  return `${text.slice(0, length)}…`;
}

const STEP = 6; // pixels between the lines

/** Thin lines from lower left to upper right, for what is withheld: lines and no pattern, so that SVG has them too. */
export function hatchBox(
  pen: Pen,
  colour: string,
  box: { x: number; y: number; width: number; height: number },
): void {
  const { x, y, width, height } = box;
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.beginPath();
  for (let start = x - height; start < x + width; start += STEP) {
    pen.moveTo(start, y + height);
    pen.lineTo(start + height, y);
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.stroke();
  pen.restore();
}
