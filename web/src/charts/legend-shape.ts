import type { LegendItem } from './drawing.ts';
import type { Pen } from './pen.ts';

/** Width of a legend's sign, pixels; it is ten high. */
export const SIGN = 18;

/** Draws a legend's sign with its left end at `x` and its middle at `y`. */
export function drawSign(pen: Pen, shape: LegendItem['shape'], colour: string, x: number, y: number): void {
  pen.save();
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  if (shape === 'square') pen.fillRect(x + SIGN / 2 - 5, y - 5, 10, 10);
  else if (shape === 'frame') {
    pen.rect(x + SIGN / 2 - 4.5, y - 4.5, 9, 9);
    pen.stroke();
  } else if (shape === 'band') {
    pen.lineWidth = 1;
    for (const edge of [y - 4.5, y + 4.5]) {
      pen.moveTo(x, edge);
      pen.lineTo(x + SIGN, edge);
    }
    pen.stroke();
  } else if (shape === 'line' || shape === 'dashes') {
    if (shape === 'dashes') pen.setLineDash([4, 3]);
    pen.moveTo(x, y);
    pen.lineTo(x + SIGN, y);
    pen.stroke();
  } else if (shape === 'upright') {
    pen.moveTo(x + SIGN / 2, y - 6);
    pen.lineTo(x + SIGN / 2, y + 6);
    pen.stroke();
  } else if (shape === 'cross') {
    const middle = x + SIGN / 2;
    for (const slope of [1, -1]) {
      pen.moveTo(middle - 3.5, y - 3.5 * slope);
      pen.lineTo(middle + 3.5, y + 3.5 * slope);
    }
    pen.stroke();
  } else {
    pen.arc(x + SIGN / 2, y, 4.5, 0, 2 * Math.PI);
    if (shape === 'dot') pen.fill();
    else pen.stroke();
  }
  pen.restore();
}
