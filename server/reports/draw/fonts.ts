import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

export const FONT_TEXT = 'Source Sans 3';
export const FONT_HEAD = 'Source Serif 4';

const require = createRequire(import.meta.url);

/** The weights that the drawings use. */
const FILES = [
  ['@expo-google-fonts/source-sans-3', '400Regular/SourceSans3_400Regular.ttf', FONT_TEXT],
  ['@expo-google-fonts/source-sans-3', '500Medium/SourceSans3_500Medium.ttf', FONT_TEXT],
  ['@expo-google-fonts/source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf', FONT_TEXT],
  ['@expo-google-fonts/source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf', FONT_HEAD],
] as const;

/**
 * Makes the canvas know our fonts, so that a text is as wide on every machine.
 *
 * @throws Error if a file of a font is not installed
 */
export function registerFonts(): void {
  for (const [name, file, family] of FILES) {
    const path = join(dirname(require.resolve(`${name}/package.json`)), file);
    if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`${path} is no font that can be read`);
  }
}
