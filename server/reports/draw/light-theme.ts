import type { Theme } from '../../../web/src/charts/theme.ts';
import { scoreStop } from '../../../web/src/lib/score-stop.ts';
import { mixColours, type Rgb } from './mix-colours.ts';

/**
 * The screen's design tokens on their light side, for a scale of so many words; the same that the browser works out
 * of them (web/src/charts/read-theme.ts).
 *
 * @param tokens text of web/src/styles/tokens.css
 * @throws Error if a colour is not among the tokens
 */
export function lightTheme(tokens: string, words: number, fonts: Pick<Theme, 'font' | 'fontHead'>): Theme {
  const colour = (name: string): Rgb => {
    const [, hex] = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}),`).exec(tokens) ?? [];
    if (hex === undefined) throw new Error(`There is no colour --${name} among the design tokens`);
    const byte = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
    return [byte(0), byte(2), byte(4)];
  };
  const scores = Array.from({ length: words }, (_, position): Rgb => {
    const { stop, percent } = scoreStop(position, words);
    const lower = colour(`score-${stop}`);
    return percent === 0 ? lower : mixColours(lower, colour(`score-${stop + 1}`), percent / 100);
  });
  const named = (name: string): string => toCss(colour(name));
  return {
    scores: scores.map(toCss),
    inks: scores.map((score) => (luminance(score) > 0.179 ? '#111111' : '#ffffff')),
    ink: named('ink'),
    inkSoft: named('ink-soft'),
    rule: named('rule'),
    accent: named('accent'),
    notice: named('notice'),
    hatch: named('hatch-line'),
    paper: named('paper'),
    ...fonts,
  };
}

const toCss = ([red, green, blue]: Rgb): string => `rgb(${red}, ${green}, ${blue})`;

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
