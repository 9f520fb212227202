/**
 * The reader's language with its region, for numbers, dates and lists; the words themselves are English.
 * A browser or server that names a language that Intl does not know ("en-US@posix") gets British English,
 * and so does a report that the server makes: the same bytes on every machine.
 */
export const locale: string =
  typeof document !== 'undefined' && isKnown(navigator.language) ? navigator.language : 'en-GB';

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // a RangeError: it is no language tag at all
  }
}
