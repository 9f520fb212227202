/** Parts of red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];
type Triple = readonly [number, number, number];

/**
 * Mixes two colours in Oklab as CSS `color-mix(in oklab, a (1 - part), b part)` does, rounded to whole bytes.
 *
 * Source: Ottosson 2020, "A perceptual color space for image processing"; CSS Color 5, section 2.
 *
 * @example
 * mixColours([0, 0, 0], [255, 255, 255], 0.5) // => [99, 99, 99]
 */
export function mixColours(a: Rgb, b: Rgb, part: number): Rgb {
  const [from, to] = [toOklab(a), toOklab(b)];
  return fromOklab([0, 1, 2].map((at) => (1 - part) * pick(from, at) + part * pick(to, at)));
}

const pick = (triple: readonly number[], at: number): number => triple[at] ?? 0;

function toOklab(rgb: Rgb): Triple {
  const [r, g, b] = rgb.map((byte) => linear(byte / 255)) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab(lab: readonly number[]): Rgb {
  const [lightness, a, b] = [pick(lab, 0), pick(lab, 1), pick(lab, 2)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const byte = (part: number): number => Math.round(255 * Math.min(1, Math.max(0, encoded(part))));
  return [
    byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    byte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (part: number): number =>
  part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
