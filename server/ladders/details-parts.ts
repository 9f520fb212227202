// `<` is left out of the attributes so that a tag that never closes costs one step, not a walk to the end.
const TAG = /<(\/?)(details|summary)\b[^<>]*>/gi;

export type DetailsPart =
  | { kind: 'summary'; text: string }
  | { kind: 'close' }
  /** What stands between the tags; `line` counts from 0 at the top of the block. */
  | { kind: 'markdown'; text: string; line: number };

/**
 * Takes an HTML block with `<details>` or `<summary>` apart. Markdown keeps bullets in the HTML block when no
 * blank line parts them from the tag before, so what stands between tags is given back to be parsed.
 * Undefined for any other HTML.
 */
export function splitDetails(html: string): DetailsPart[] | undefined {
  const tags = [...html.matchAll(TAG)];
  if (tags.length === 0) return undefined;

  const parts: DetailsPart[] = [];
  let inSummary = false;
  let start = 0;
  const addText = (end: number) => {
    const text = html.slice(start, end);
    if (text.trim() === '') return;
    if (inSummary) parts.push({ kind: 'summary', text: stripTags(text) });
    else parts.push({ kind: 'markdown', text, line: countLines(html, start) });
  };

  for (const tag of tags) {
    addText(tag.index);
    start = tag.index + tag[0].length;
    const isSummary = tag[2]?.toLowerCase() === 'summary';
    inSummary = isSummary && tag[1] === '';
    if (!isSummary && tag[1] === '/') parts.push({ kind: 'close' });
  }
  addText(html.length);
  return parts;
}

/** The words of an HTML fragment on one line. */
export function stripTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}
