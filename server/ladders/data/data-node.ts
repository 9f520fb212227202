import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';

/** A value of a YAML or JSON file, with the line it stands on. Scalars are kept as they are written. */
export type DataNode =
  | { kind: 'text'; line: number; text: string; isFlag: boolean }
  | { kind: 'list'; line: number; items: DataNode[] }
  | { kind: 'map'; line: number; entries: [key: string, value: DataNode][] };

export type DataMap = Extract<DataNode, { kind: 'map' }>;

/** More values than a ladder has; aliases count each time they are used, so a few lines cannot stand for millions. */
const MAX_NODES = 100_000;

/** Data that is not well formed, or too much of it. */
export class BadData extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

class Builder {
  readonly #document: Document;
  readonly #lines: LineCounter;
  #count = 0;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  build(node: Node | null): DataNode | undefined {
    const line = node?.range ? this.#lines.linePos(node.range[0]).line : 1;
    this.#count += 1;
    if (this.#count > MAX_NODES)
      throw new BadData(`It holds more than ${MAX_NODES} values, aliases written out.`, line);
    if (isAlias(node)) return this.build(node.resolve(this.#document) ?? null);
    if (isSeq(node)) {
      return {
        kind: 'list',
        line,
        items: node.items.flatMap((item) => this.build(item as Node | null) ?? []),
      };
    }
    if (isMap(node)) {
      const entries = node.items.flatMap(({ key, value }): [string, DataNode][] => {
        const built = this.build(value as Node | null);
        return built && isScalar(key) ? [[String(key.value), built]] : [];
      });
      return { kind: 'map', line, entries };
    }
    if (!isScalar(node) || node.value === null) return undefined;
    const isFlag = typeof node.value === 'boolean';
    const text = typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
    return { kind: 'text', line, text, isFlag };
  }
}

/**
 * Parses YAML, of which JSON is a part. Tags are not acted upon: a value of unknown kind is the text it is written
 * as. Several documents in one file become a list.
 *
 * Errors: BadData, with the line.
 */
export function parseData(text: string): DataNode | undefined {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: false,
    logLevel: 'silent',
  });
  const all = Array.isArray(documents) ? documents : [];
  const built = all.flatMap((document) => {
    const [fault] = document.errors;
    const [reason = ''] = fault?.message.split('\n') ?? [];
    if (/call stack/.test(reason)) throw new RangeError(reason);
    if (fault) throw new BadData(`This is not YAML or JSON: ${reason}.`, lines.linePos(fault.pos[0]).line);
    return new Builder(document, lines).build(document.contents) ?? [];
  });
  return built.length > 1 ? { kind: 'list', line: 1, items: built } : built[0];
}
