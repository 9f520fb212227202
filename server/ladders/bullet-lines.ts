import { BREAK, oneLine } from './document/text-of.ts';

const BULLET = /^\s*(?:[•●▪▫◦‣⁃∙·■□➢➤✓✔*–—-]|\d{1,2}[.)])\s+/u;
const REAL_BULLET = /^\s*[•●▪▫◦‣⁃∙·■□➢➤✓✔]\s*/u;

/**
 * The things said in a text without markup: one a line where the author broke the lines or began them with `•`.
 * Undefined when it is one running text.
 *
 * @example splitBullets('• one\n• two') // => ['one', 'two']
 */
export function splitBullets(text: string): string[] | undefined {
  const soft = text.split(new RegExp(`[\n${BREAK}]`)).filter((line) => line.trim() !== '');
  const marked = soft.filter((line) => REAL_BULLET.test(line));
  if (marked.length > 0 && soft[0] !== undefined && REAL_BULLET.test(soft[0])) {
    // A line without a mark goes on with the one before it.
    const items: string[] = [];
    for (const line of soft) {
      if (REAL_BULLET.test(line) || items.length === 0) items.push(line.replace(REAL_BULLET, ''));
      else items.push(`${items.pop() ?? ''} ${line}`);
    }
    return items
      .flatMap((item) => item.split(/\s[•●▪]\s/u))
      .map(oneLine)
      .filter((item) => item !== '');
  }
  const lines = text
    .split(BREAK)
    .map((line) => oneLine(line))
    .filter((line) => line !== '');
  return lines.length > 1 ? lines.map((line) => line.replace(BULLET, '')) : undefined;
}

/** The things said in a cell or a field: its lines and bullets, or the whole of it. */
export function itemsOf(text: string): string[] {
  const whole = oneLine(text);
  return splitBullets(text) ?? (whole === '' ? [] : [whole.replace(BULLET, '')]);
}
