import { LineCounter, parseDocument } from 'yaml';
import { parseData, type DataNode } from './data/data-node.ts';
import type { Report } from './level-draft.ts';

export interface FrontMatterSplit {
  /** Top-level scalars, keys in lower case, values as written. */
  fields: Map<string, string>;
  /** The whole of it; undefined without a block. */
  data: DataNode | undefined;
  /** The text with the block blanked out, so that line numbers still hold. */
  body: string;
}

/**
 * Splits a `---` block off the top of a text. A block that is not YAML is a warning, and gives no fields.
 */
export function splitFrontMatter(text: string, { file, problems }: Report): FrontMatterSplit {
  const none = { fields: new Map<string, string>(), data: undefined, body: text };
  const lines = text.split(/\r?\n/);
  const isFence = (line: string) => line.trimEnd() === '---';
  if (!isFence(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, i) => i > 0 && isFence(line));
  if (end === -1) return none;

  const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
  // The first line is left empty in place of the fence, so that lines count from the top of the file.
  const block = ['', ...lines.slice(1, end)].join('\n');
  const counter = new LineCounter();
  const [fault] = parseDocument(block, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  }).errors;
  if (fault) {
    const { line } = counter.linePos(fault.pos[0]);
    const [reason = ''] = fault.message.split('\n');
    problems.push({ file, line, severity: 'warning', message: `The front matter is not YAML: ${reason}` });
    return { ...none, body };
  }
  const data = parseData(block);
  const pairs = data?.kind === 'map' ? data.entries : [];
  const fields = pairs.flatMap(([key, value]): [string, string][] =>
    value.kind === 'text' ? [[key.toLowerCase(), value.text.trim()]] : [],
  );
  return { fields: new Map(fields), data, body };
}
