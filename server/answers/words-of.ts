/** A word with what follows it up to the next, so that words joined again are the text. */
export interface Word {
  /** What is compared: lower case, without what surrounds it. Empty for what comes before the first word. */
  key: string;
  text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Cuts a text into words, in any script: those without spaces between words too (Unicode annex 29). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (isWordLike === true) words.push({ key: segment.toLowerCase(), text: segment });
    else if (last) last.text += segment;
    else words.push({ key: '', text: segment });
  }
  return words;
}
