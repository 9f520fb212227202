import { expect, it } from 'vitest';
import { readTheme } from '../../web/src/charts/read-theme.ts';
import '../../web/src/styles/app.css';

type Triple = readonly [number, number, number];

// Full dichromacy, on linear sRGB: Machado, Oliveira and Fernandes (2009), IEEE TVCG 15(6), table 1, severity 1.0.
const PROTANOPIA: readonly Triple[] = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const DEUTERANOPIA: readonly Triple[] = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
// What is left on grey paper: relative luminance in each channel (WCAG 2.2).
const GREY: readonly Triple[] = Array.from({ length: 3 }, () => [0.2126, 0.7152, 0.0722] as const);

const SEEN = { protanopia: PROTANOPIA, deuteranopia: DEUTERANOPIA };

function linear(css: string): Triple {
  const bytes = css.match(/\d+/g)?.map(Number) ?? [];
  return bytes.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function see(colour: Triple, by: readonly Triple[]): Triple {
  return by.map((row) =>
    row.reduce((sum, weight, at) => sum + weight * (colour[at] ?? 0), 0),
  ) as unknown as Triple;
}

/** CIE L*a*b*, D65, from linear sRGB (IEC 61966-2-1; CIE 15). */
function lab([red, green, blue]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 difference; about 2.3 is just seen side by side. */
const difference = (a: Triple, b: Triple) => Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));

const pairsOf = (length: number) =>
  Array.from({ length }, (_, a) =>
    Array.from({ length: length - a - 1 }, (_, b) => [a, a + b + 1] as const),
  ).flat();

it.each(
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['protanopia', 'deuteranopia'] as const).flatMap((eye) =>
      [3, 4, 5].map((words) => [scheme, eye, words] as const),
    ),
  ),
)('keeps all words of a scale apart: %s, %s, %i words', (scheme, eye, words) => {
  const seen = readTheme(scheme, words).scores.map((css) => lab(see(linear(css), SEEN[eye])));

  for (const [a, b] of pairsOf(words)) {
    const apart = difference(seen[a] ?? [0, 0, 0], seen[b] ?? [0, 0, 0]);
    expect(apart, `words ${a + 1} and ${b + 1}`).toBeGreaterThan(10);
  }
});

it.each(['light', 'dark'] as const)(
  'stays in order on grey paper at each side of the middle, %s',
  (scheme) => {
    const light = readTheme(scheme, 5).scores.map((css) => lab(see(linear(css), GREY))[0]);
    const [one = 0, two = 0, middle = 0, four = 0, five = 0] = light;

    // Print takes the light side: darker to the ends. The dark side is the other way round.
    const outward = scheme === 'light' ? 1 : -1;
    for (const [inner, outer] of [
      [middle, two],
      [two, one],
      [middle, four],
      [four, five],
    ] as const) {
      expect(outward * (inner - outer)).toBeGreaterThan(10);
    }
  },
);

it.each(
  (['light', 'dark'] as const).flatMap((scheme) =>
    [2, 3, 4, 5, 6, 7].map((words) => [scheme, words] as const),
  ),
)('keeps words that stand side by side apart on grey paper: %s, %i words', (scheme, words) => {
  const light = readTheme(scheme, words).scores.map((css) => lab(see(linear(css), GREY))[0]);
  const apart = light.slice(1).map((lightness, at) => Math.abs(lightness - (light[at] ?? 0)));
  expect(apart).toHaveLength(words - 1);
  for (const difference of apart) expect(difference).toBeGreaterThan(words === 2 ? 2 : 6);
});
