/** A stretch of text with one look. `\n` is a line end of the source, U+2028 one that its author meant (`<br>`). */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  /** Where a link leads; absent outside links. */
  href?: string;
}

export interface HeadingBlock {
  kind: 'heading';
  line: number;
  /** 1 to 6 as written; deeper for what only serves as a heading. */
  depth: number;
  runs: Run[];
}

export interface ParagraphBlock {
  kind: 'paragraph';
  line: number;
  runs: Run[];
}

export interface ListBlock {
  kind: 'list';
  line: number;
  items: { line: number; blocks: Block[] }[];
}

export interface QuoteBlock {
  kind: 'quote';
  line: number;
  blocks: Block[];
}

export interface Cell {
  line: number;
  blocks: Block[];
  isHeader: boolean;
}

/** A table with spans written out: a cell that spans is the same object in every place. */
export interface TableBlock {
  kind: 'table';
  line: number;
  rows: Cell[][];
}

export interface DetailsBlock {
  kind: 'details';
  line: number;
  summary: Run[];
  blocks: Block[];
}

export interface CodeBlock {
  kind: 'code';
  line: number;
}

/** What a document is made of, whether it was written as Markdown, as HTML or as cells of a sheet. */
export type Block =
  HeadingBlock | ParagraphBlock | ListBlock | QuoteBlock | TableBlock | DetailsBlock | CodeBlock;
