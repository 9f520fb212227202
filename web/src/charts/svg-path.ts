/** a b c d e f of the canvas transform: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `outer` does to what `inner` has done. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

/** At most two decimals: a hundredth of a pixel is seen by nobody and the file is half as long. */
export const short = (number: number): string => String(Math.round(100 * number) / 100);

/** A path as the canvas builds it, written for the `d` of an SVG path, in the pixels of the drawing. */
export class SvgPath {
  #parts: string[] = [];

  get d(): string {
    return this.#parts.join('');
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  add(letter: string, matrix: Matrix, ...points: number[]): void {
    const [a, b, c, d, e, f] = matrix;
    const words: string[] = [];
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x = 0, y = 0] = [points[i], points[i + 1]];
      words.push(`${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`);
    }
    this.#parts.push(letter + words.join(' '));
  }

  box(matrix: Matrix, x: number, y: number, width: number, height: number): this {
    this.add('M', matrix, x, y);
    this.add('L', matrix, x + width, y, x + width, y + height, x, y + height);
    this.close();
    return this;
  }

  /** Angles in radians as the canvas has them: clockwise from the right. Turned ellipses are not drawn here. */
  arc(matrix: Matrix, x: number, y: number, radius: number, from: number, to: number, back: boolean): void {
    const [a, b, c, d] = matrix;
    const at = (angle: number): [number, number] => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ];
    this.add(this.isEmpty ? 'M' : 'L', matrix, ...at(from));
    if (radius === 0) return;
    const whole = 2 * Math.PI;
    const turned = back ? from - to : to - from;
    const sweep = turned >= whole ? whole : ((turned % whole) + whole) % whole;
    const r = short(radius * Math.sqrt(Math.abs(a * d - b * c)));
    // SVG draws no arc between two equal points, so that a circle is two halves.
    const steps = sweep > Math.PI ? 2 : 1;
    for (let step = 1; step <= steps; step += 1) {
      const angle = from + ((back ? -1 : 1) * sweep * step) / steps;
      this.#parts.push(`A${r} ${r} 0 0 ${back ? 0 : 1} `);
      this.add('', matrix, ...at(angle));
    }
  }

  close(): void {
    if (!this.isEmpty) this.#parts.push('Z');
  }
}
