import { splitDetails, stripTags } from './details-parts.ts';
import type { Problem } from './ladder.ts';
import type { CompetencyDraft } from './level-draft.ts';
import { lineOf, parseMarkdown, type Block, type List } from './markdown.ts';
import { isOnlyLinks, plainText } from './plain-text.ts';

interface Reading {
  into: CompetencyDraft;
  /** Where the next bullet goes. */
  mode: 'expectations' | 'examples';
  warn: (line: number, message: string) => void;
}

/** "Examples", "Some examples:", "For example:". */
function isExamplesLabel(text: string): boolean {
  return /^(?:some |for )?examples?\b[^.:]{0,40}:?$/i.test(text);
}

function readParagraph(text: string, reading: Reading): void {
  if (isExamplesLabel(text)) reading.mode = 'examples';
  // A line that ends in a colon only leads in what follows it.
  else if (reading.mode === 'expectations' && text !== '' && !text.endsWith(':'))
    reading.into.summary.push(text);
}

/** Each bullet counts for itself, nested ones too; the paragraphs of one bullet are one text. */
function readList(list: List, line: number, reading: Reading): void {
  for (const item of list.children) {
    const said = item.children.filter((child) => child.type === 'paragraph' && !isOnlyLinks(child));
    const text = said.map((paragraph) => plainText(paragraph)).join(' ');
    if (text !== '') reading.into[reading.mode].push(text);
    for (const child of item.children) if (child.type !== 'paragraph') readBlock(child, line, reading);
  }
}

function readHtml(html: string, line: number, reading: Reading): void {
  const parts = splitDetails(html);
  if (!parts) {
    const text = html.startsWith('<!--') ? '' : stripTags(html);
    if (text !== '') reading.warn(line, `HTML is not read here: "${text.slice(0, 60)}".`);
    return;
  }
  for (const part of parts) {
    if (part.kind === 'close') reading.mode = 'expectations';
    else if (part.kind === 'summary') reading.mode = isExamplesLabel(part.text) ? 'examples' : reading.mode;
    else
      for (const block of parseMarkdown(part.text))
        readBlock(block, line + part.line + lineOf(block) - 1, reading);
  }
}

/** `line` is the block's line in the file, which differs from its position when it was parsed out of HTML. */
function readBlock(block: Block, line: number, reading: Reading): void {
  switch (block.type) {
    case 'heading':
      // A deeper heading divides a competency; only "Examples" changes what its bullets are.
      reading.mode = isExamplesLabel(plainText(block)) ? 'examples' : 'expectations';
      break;
    case 'list':
      readList(block, line, reading);
      break;
    case 'paragraph':
      if (!isOnlyLinks(block)) readParagraph(plainText(block), reading);
      break;
    case 'blockquote':
      // A quote says what the competency is about; bullets in it are not expectations.
      for (const child of block.children)
        if (child.type === 'paragraph') readParagraph(plainText(child), reading);
      break;
    case 'html':
      readHtml(block.value, line, reading);
      break;
    case 'table':
    case 'code':
      reading.warn(line, `A ${block.type === 'table' ? 'table' : 'code block'} is not read here.`);
      break;
    default: // rules, footnotes and link definitions hold no expectations
  }
}

/** Reads the blocks under one competency heading into its draft. */
export function readSection(
  into: CompetencyDraft,
  blocks: readonly Block[],
  file: string,
  problems: Problem[],
): void {
  const reading: Reading = {
    into,
    mode: 'expectations',
    warn: (line, message) => problems.push({ file, line, severity: 'warning', message }),
  };
  for (const block of blocks) readBlock(block, lineOf(block), reading);
}
