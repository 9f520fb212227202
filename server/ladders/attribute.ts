import type { Paragraph } from './markdown.ts';
import { plainText } from './plain-text.ts';

/**
 * Reads a paragraph as an attribute of the level: a bold label, a colon inside or after it, a value, the whole
 * perhaps in italics. Undefined when it is anything else.
 *
 * @example `**Impact radius**: Team`, `_**Years of Experience:** 5+_`
 */
export function findAttribute(paragraph: Paragraph): [label: string, value: string] | undefined {
  const [only] = paragraph.children;
  const inline =
    paragraph.children.length === 1 && only?.type === 'emphasis' ? only.children : paragraph.children;
  const [first, ...rest] = inline;
  if (first?.type !== 'strong') return undefined;

  const bold = plainText(first);
  const after = plainText(...rest);
  if (bold.endsWith(':')) return [bold.slice(0, -1).trim(), after];
  return after.startsWith(':') ? [bold, after.slice(1).trim()] : undefined;
}
