import type { Pen } from './pen.ts';
import { IDENTITY, multiply, short, SvgPath, type Matrix } from './svg-path.ts';
import { escapeXml, textAttributes } from './svg-text.ts';

const KEPT = [
  'fillStyle',
  'strokeStyle',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'lineDashOffset',
  'globalAlpha',
  'font',
  'textAlign',
  'textBaseline',
  'dash',
  'matrix',
  'clipId',
] as const;

/**
 * A canvas context that writes SVG: the calls that Chart.js and our own drawing code make, and no others.
 * Points are written in the pixels of the drawing, so that what is transformed needs no groups.
 */
export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000000';
  strokeStyle: Pen['strokeStyle'] = '#000000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineDashOffset: number | undefined = 0; // Chart.js sets undefined where it has none
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  private dash: readonly number[] = [];
  private matrix: Matrix = IDENTITY;
  private clipId = '';

  /** What Chart.js takes for a canvas. */
  readonly canvas: { width: number; height: number; style: object; getContext: () => SvgPen };
  readonly #measure: (text: string, font: string) => TextMetrics;
  readonly #ids: string;
  readonly #stack: Partial<SvgPen>[] = [];
  #path = new SvgPath();
  #out: string[] = [];
  #clips = 0;

  /** @param ids start of the ids in this drawing: several may stand in one file */
  constructor(
    width: number,
    height: number,
    measure: (text: string, font: string) => TextMetrics,
    ids: string,
  ) {
    this.canvas = { width, height, style: {}, getContext: () => this };
    this.#measure = measure;
    this.#ids = ids;
  }

  /** Everything drawn so far, to stand inside an `<svg>`. */
  get markup(): string {
    return this.#out.join('\n');
  }

  /** Another drawing with its upper left corner at a point. */
  place(drawing: string, x: number, y: number): void {
    this.#out.push(`<g transform="translate(${short(x)} ${short(y)})">\n${drawing}\n</g>`);
  }

  save(): void {
    this.#stack.push(Object.fromEntries(KEPT.map((key) => [key, this[key]])));
  }
  restore(): void {
    Object.assign(this, this.#stack.pop());
  }

  translate(x: number, y: number): void {
    this.#turn([1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    this.#turn([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }
  scale(x: number, y: number): void {
    this.#turn([x, 0, 0, y, 0, 0]);
  }
  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = matrix;
  }
  resetTransform(): void {
    this.matrix = IDENTITY;
  }
  #turn(by: Matrix): void {
    this.matrix = multiply(this.matrix, by);
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  closePath(): void {
    this.#path.close();
  }
  moveTo(x: number, y: number): void {
    this.#path.add('M', this.matrix, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.add(this.#path.isEmpty ? 'M' : 'L', this.matrix, x, y);
  }
  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.#path.add('C', this.matrix, ...points);
  }
  quadraticCurveTo(...points: [number, number, number, number]): void {
    this.#path.add('Q', this.matrix, ...points);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.box(this.matrix, x, y, width, height);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
    this.#path.arc(this.matrix, x, y, radius, from, to, back);
  }

  clip(): void {
    const id = `${this.#ids}${this.#clips++}`;
    this.#out.push(`<clipPath id="${id}"><path d="${this.#path.d}"${this.#clipped()}/></clipPath>`);
    this.clipId = id;
  }
  fill(): void {
    this.#shape(this.#path, this.#filled());
  }
  /** @throws TypeError for a Path2D, which tells nobody what is in it */
  stroke(path?: Path2D): void {
    if (path) throw new TypeError('A drawing for SVG is made of the pen’s own path');
    this.#shape(this.#path, this.#stroked());
  }
  fillRect(...box: [number, number, number, number]): void {
    this.#shape(new SvgPath().box(this.matrix, ...box), this.#filled());
  }
  strokeRect(...box: [number, number, number, number]): void {
    this.#shape(new SvgPath().box(this.matrix, ...box), this.#stroked());
  }
  /** Chart.js clears all before it draws; nothing else is ever taken away. */
  clearRect(): void {
    this.#out = [];
  }
  setLineDash(dash: Iterable<number>): void {
    this.dash = [...dash];
  }

  measureText(text: string): TextMetrics {
    return this.#measure(text, this.font);
  }
  /** Chart.js hands over numbers too, as a canvas takes them. */
  fillText(text: string | number, x: number, y: number): void {
    this.#text(text, x, y, this.#filled());
  }
  strokeText(text: string | number, x: number, y: number): void {
    this.#text(text, x, y, this.#stroked());
  }
  #text(text: string | number, x: number, y: number, look: string): void {
    const { attributes, drop } = textAttributes(this.font, this.textAlign, this.textBaseline);
    const turn = this.matrix === IDENTITY ? '' : ` transform="matrix(${this.matrix.map(short).join(' ')})"`;
    const place = `x="${short(x)}" y="${short(y + drop)}" ${attributes}${turn} ${look}`;
    const written = `<text ${place}>${escapeXml(String(text))}</text>`;
    // Around the text, not on it: there the clip would be turned with the text.
    this.#out.push(this.clipId === '' ? written : `<g${this.#clipped()}>${written}</g>`);
  }

  #shape(path: SvgPath, look: string): void {
    if (!path.isEmpty) this.#out.push(`<path d="${path.d}" ${look}${this.#clipped()}/>`);
  }
  #clipped(): string {
    return this.clipId === '' ? '' : ` clip-path="url(#${this.clipId})"`;
  }
  #filled(): string {
    return `fill="${paint(this.fillStyle)}"${this.#opacity()}`;
  }
  #stroked(): string {
    const { lineCap, lineJoin, dash, lineDashOffset } = this;
    return (
      `fill="none" stroke="${paint(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}"` +
      (lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`) +
      (lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`) +
      (dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(short).join(' ')}"`) +
      (!lineDashOffset ? '' : ` stroke-dashoffset="${short(lineDashOffset)}"`) +
      this.#opacity()
    );
  }
  #opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${short(this.globalAlpha)}"`;
  }
}

/** @throws TypeError for gradients and patterns: draw lines instead (draw-on-canvas.ts, hatch) */
function paint(style: Pen['fillStyle']): string {
  if (typeof style !== 'string') throw new TypeError('A drawing for SVG is filled with plain colours only');
  return escapeXml(style);
}
