// Pictures, the parts that join or colour them, flags and MacRoman's apple; not \p{Emoji}, which holds the digits.
const PICTURE = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0E|\uFE0F|\u200D|\u20E3|\uF8FF|:[a-z][a-z0-9_+-]*:)`;
const LEADING = new RegExp(String.raw`^(?:${PICTURE}|\s)+`, 'u');
const TRAILING = new RegExp(String.raw`(?:${PICTURE}|\s)+$`, 'u');

/** A heading without the emoji before and after it; one that is nothing but emoji stays as it is. */
export function withoutEmoji(heading: string): string {
  const bare = heading.replace(LEADING, '').replace(TRAILING, '');
  return bare === '' ? heading.trim() : bare;
}
