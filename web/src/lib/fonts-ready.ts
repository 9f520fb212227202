const FONTS = ["1em 'Source Sans 3 Variable'", "1em 'Source Serif 4 Variable'"];
const LONGEST = 300; // milliseconds: whoever has a slow line reads in another font first

/** Waits for the fonts, but not long: words that are drawn in another font first jump when theirs comes. */
export async function fontsReady(): Promise<void> {
  const loaded = Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
}
