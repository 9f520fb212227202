import { scoreColour } from '../lib/score-colour.ts';
import type { Theme } from './theme.ts';

/** Tokens that were read, by what they depend on: a screen with ten charts reads them once. */
const read = new Map<string, Theme>();

/** The tokens for a scale of so many words, on the light or the dark side, with the contrast that is wanted. */
export function readTheme(scheme: 'light' | 'dark', words: number): Theme {
  const key = [scheme, words, ...WANTED.map((query) => matchMedia(query).matches)].join(' ');
  const theme = read.get(key) ?? readTokens(scheme, words);
  read.set(key, theme);
  return theme;
}

/** What changes the tokens beside the scheme. */
const WANTED = ['(prefers-contrast: more)', '(forced-colors: active)', 'print'];

function readTokens(scheme: 'light' | 'dark', words: number): Theme {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  // In forced colours the tokens are the system's; the scale's own colours stay, as its swatches do.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const paint = painter();
  const colour = (value: string): Rgb => {
    probe.style.color = value;
    return paint(getComputedStyle(probe).color);
  };
  const family = (name: string): string => {
    probe.style.fontFamily = `var(${name})`;
    return getComputedStyle(probe).fontFamily;
  };
  const scores = Array.from({ length: words }, (_, position) => colour(scoreColour(position, words)));
  const theme: Theme = {
    scores: scores.map(toCss),
    inks: scores.map((score) => (luminance(score) > 0.179 ? '#111111' : '#ffffff')), // equal contrast at 0.179
    ink: toCss(colour('var(--ink)')),
    inkSoft: toCss(colour('var(--ink-soft)')),
    rule: toCss(colour('var(--rule)')),
    accent: toCss(colour('var(--accent)')),
    notice: toCss(colour('var(--notice)')),
    hatch: toCss(colour('var(--hatch-line)')),
    paper: toCss(colour('var(--paper)')),
    font: family('--font-text'),
    fontHead: family('--font-head'),
  };
  probe.remove();
  return theme;
}

type Rgb = readonly [number, number, number];
const toCss = ([red, green, blue]: Rgb) => `rgb(${red}, ${green}, ${blue})`;

/** Any CSS colour, mixed ones too, as sRGB bytes: painted on one pixel and read back. */
function painter(): (colour: string) => Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2-D canvas');
  return (colour) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
