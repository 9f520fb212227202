import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A part of a PDF as it is read aloud: 'H1', 'Table', 'TR', 'TD', 'Figure' … */
export interface Tag {
  role: string;
  /** Of this part and all in it. */
  text: string;
  alt: string | undefined;
  children: Tag[];
}

export interface ReadPdf {
  title: string;
  language: string;
  isMarked: boolean;
  xmp: string;
  pages: {
    width: number;
    height: number;
    text: string;
    /** Where the leftmost word begins and the rightmost ends, in points from the left edge. */
    left: number;
    right: number;
    tags: Tag[];
  }[];
}

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const { info, metadata } = await document.getMetadata();
  // Null where there is none, whatever its type says: a browser writes none.
  const xmp = metadata as typeof metadata | null;
  // A map, whatever its type says.
  const mark: unknown = await document.getMarkInfo();
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { width, height } = page.getViewport({ scale: 1 });
    const tree = await page.getStructTree();
    const texts = textById(items);
    const words = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    pages.push({
      width,
      height,
      left: Math.min(...words.map(({ transform }) => Number(transform[4]))),
      right: Math.max(...words.map(({ transform, width: length }) => Number(transform[4]) + length)),
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      tags: readTag(tree, texts).children,
    });
  }
  const { Title: title, Language: language } = info as { Title?: string; Language?: string };
  await loading.destroy();
  return {
    title: title ?? '',
    language: language ?? '',
    isMarked: mark instanceof Map && mark.get('Marked') === true,
    xmp: (xmp?.getRaw() ?? '') as string,
    pages,
  };
}

/** All parts of these roles, from the first page to the last. */
export function listTags({ pages }: ReadPdf, ...roles: string[]): Tag[] {
  const within = (tag: Tag): Tag[] => [
    ...(roles.includes(tag.role) ? [tag] : []),
    ...tag.children.flatMap(within),
  ];
  return pages.flatMap(({ tags }) => tags.flatMap(within));
}

function textById(items: (TextItem | TextMarkedContent)[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== '');
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return texts;
}

function readTag(node: StructTreeNode, texts: Map<string, string>): Tag {
  const parts = node.children.map((child) =>
    'role' in child ? readTag(child, texts) : { text: texts.get(child.id) ?? '' },
  );
  return {
    role: node.role,
    alt: (node as { alt?: string }).alt,
    text: parts
      .map(({ text }) => text)
      .join('')
      .trim(),
    children: parts.filter((part): part is Tag => 'role' in part),
  };
}
