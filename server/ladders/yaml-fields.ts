import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem, Severity } from './ladder.ts';

/** A value in a YAML file, with where it stands. */
export interface Field {
  /** What it is called in messages, such as `levels[2].grade`. */
  name: string;
  line: number;
  node: Node | null;
}

/** Reads typed values out of a YAML file; each fault becomes a problem at its own line, and no value. */
export class YamlFields {
  readonly root: Field | undefined;
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #lines = new LineCounter();

  constructor(file: string, text: string, problems: Problem[]) {
    this.#file = file;
    this.#problems = problems;
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const { pos, message } of [...document.errors, ...document.warnings]) {
      this.report(this.#lines.linePos(pos[0]).line, `This is not YAML: ${message}.`);
    }
    const sound = document.errors.length + document.warnings.length === 0;
    if (sound && document.contents) this.root = this.#field('The file', document.contents);
  }

  report(line: number, message: string, severity: Severity = 'error'): void {
    this.#problems.push({ file: this.#file, line, severity, message });
  }

  /** A map's fields by key. `known` lists the keys that are understood; without it every key is. */
  map(field: Field | undefined, known?: readonly string[]): Map<string, Field> {
    const fields = new Map<string, Field>();
    if (!field) return fields;
    if (!isMap(field.node)) this.#refuse(field, 'a map of keys to values');
    for (const { key, value } of isMap(field.node) ? field.node.items : []) {
      const name = isScalar(key) ? String(key.source) : '';
      const path = field === this.root ? name : `${field.name}.${name}`;
      const inner = { ...this.#field(path, value as Node | null), line: this.#lineOf(key as Node) };
      if (!known || known.includes(name)) fields.set(name, inner);
      else this.report(inner.line, `"${name}" is not known here; known are ${known.join(', ')}.`, 'warning');
    }
    return fields;
  }

  list(field: Field | undefined): Field[] {
    if (!field) return [];
    if (!isSeq(field.node)) this.#refuse(field, 'a list');
    const items = isSeq(field.node) ? field.node.items : [];
    return items.map((item, i) => this.#field(`${field.name}[${i}]`, item as Node | null));
  }

  /** Words as they are written: a level key `1` or `1.0` stays what it looks like. */
  text(field: Field | undefined): string | undefined {
    if (!field) return undefined;
    const text = isScalar(field.node) && field.node.value !== null ? (field.node.source ?? '').trim() : '';
    if (text !== '') return text;
    this.#refuse(field, 'words');
    return undefined;
  }

  isMap(field: Field): boolean {
    return isMap(field.node);
  }

  number(field: Field | undefined): number | undefined {
    if (!field) return undefined;
    const value = isScalar(field.node) ? field.node.value : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.#refuse(field, 'a number');
    return undefined;
  }

  integer(field: Field | undefined): number | undefined {
    if (!field) return undefined;
    const value = isScalar(field.node) ? field.node.value : undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    this.#refuse(field, 'a whole number');
    return undefined;
  }

  flag(field: Field | undefined): boolean | undefined {
    if (!field) return undefined;
    const value = isScalar(field.node) ? field.node.value : undefined;
    if (typeof value === 'boolean') return value;
    this.#refuse(field, 'true or false');
    return undefined;
  }

  #refuse(field: Field, expected: string): void {
    const written = isScalar(field.node) ? (field.node.source ?? '') : undefined;
    const found = written === undefined ? 'something else' : `"${written}"`;
    this.report(
      field.line,
      `${field.name} should be ${expected}; it is ${written === '' ? 'empty' : found}.`,
    );
  }

  #field(name: string, node: Node | null): Field {
    return { name, node, line: node ? this.#lineOf(node) : 1 };
  }

  #lineOf(node: Node): number {
    return node.range ? this.#lines.linePos(node.range[0]).line : 1;
  }
}
