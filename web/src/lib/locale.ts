/**
 * The reader's language with its region, for numbers, dates and lists; the words themselves are English.
 * A browser or server that names a language that Intl does not know ("en-US@posix") gets British English.
 */
export const locale: string = isKnown(navigator.language) ? navigator.language : 'en-GB';

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // a RangeError: it is no language tag at all
  }
}
