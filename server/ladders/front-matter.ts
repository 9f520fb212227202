import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './ladder.ts';

export interface FrontMatterSplit {
  /** Top-level scalars, keys in lower case, values as written. */
  fields: Map<string, string>;
  /** The text with the block blanked out, so that line numbers still hold. */
  body: string;
}

/**
 * Splits a `---` block off the top of a text and reads its top-level scalars; lists and maps are left out.
 * A block that is not YAML is a warning, and gives no fields.
 */
export function splitFrontMatter(file: string, text: string, problems: Problem[]): FrontMatterSplit {
  const none = { fields: new Map<string, string>(), body: text };
  const lines = text.split(/\r?\n/);
  const isFence = (line: string) => line.trimEnd() === '---';
  if (!isFence(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, i) => i > 0 && isFence(line));
  if (end === -1) return none;

  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), {
    lineCounter: counter,
    prettyErrors: false,
  });
  const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
  const [fault] = document.errors;
  if (fault) {
    const line = counter.linePos(fault.pos[0]).line + 1;
    const [reason] = fault.message.split('\n');
    problems.push({
      file,
      line,
      severity: 'warning',
      message: `The front matter is not YAML: ${reason ?? ''}`,
    });
    return { ...none, body };
  }

  const pairs = isMap(document.contents) ? document.contents.items : [];
  const fields = pairs.flatMap(({ key, value }): [string, string][] =>
    isScalar(key) && isScalar(value) && value.value !== null
      ? [[String(key.value).toLowerCase(), value.source.trim()]]
      : [],
  );
  return { fields: new Map(fields), body };
}
