import { slugOf } from './slug.ts';
import { withoutEmoji } from './without-emoji.ts';

export interface LevelIdentity {
  key: string;
  title: string;
  order?: number;
}

interface Clue {
  key?: string;
  title?: string;
  order?: number;
}

const CODE = String.raw`[A-Za-z]{1,3}\d{1,2}(?:\.\d+)?`;
const NUMBERED = String.raw`(?:level|grade)[ _-]?\d{1,2}(?:\.\d+)?`;

/** The key and order in `L3`, `IC3`, `grade-3`, `L1.0`, `3`; a word before the number is not part of the key. */
function readCode(code: string): Clue {
  const number = /\d+(?:\.\d+)?$/.exec(code)?.[0];
  if (number === undefined) return { key: code };
  const key = /^(?:level|grade)/i.test(code) ? number : code;
  return { key, order: Number(number) };
}

/** `L3: Title`, `IC3 – Title`, `L3 Title`, `Title (SSE)`, `Title (L3)`, `IC3`; else the whole of it is the title. */
function readTitle(text: string): Clue {
  const before = new RegExp(`^(${CODE}|${NUMBERED})(?:\\s*[:–—-]\\s*|\\s+|$)(.*)$`, 'i').exec(text);
  if (before?.[1]) return { ...readCode(before[1]), title: before[2] === '' ? text : (before[2] ?? text) };
  const after = /^(.+?)\s*\(([A-Z]{1,6}\d{0,2}(?:\.\d+)?)\)$/.exec(text);
  if (after?.[1] && after[2]) return { ...readCode(after[2]), title: after[1] };
  return { title: text };
}

/** `level: 3` is key and order, `weight: 30` only an order. */
function readFields(fields: ReadonlyMap<string, string>): Clue {
  const level = fields.get('level');
  const weight = fields.get('weight');
  const title = fields.get('title');
  return {
    ...(title !== undefined && { title }),
    ...(weight !== undefined && Number.isFinite(Number(weight)) && { order: Number(weight) }),
    ...(level !== undefined && level !== '' && readCode(level)),
  };
}

/** Only a marked number counts (`grade-3`, `L1.0`): a bare one in front is as often a mere sorting aid. */
function readFileName(baseName: string): Clue {
  const code = new RegExp(`(?:^|[ _-])(${NUMBERED}|${CODE})(?=$|[ _-])`, 'i').exec(baseName)?.[1];
  return code === undefined ? {} : readCode(code);
}

/**
 * Decides a level's key, title and order from its title line, its front matter and its file name, in that order
 * of trust. `baseName` is the file's name without extension. Without any key the title's slug is the key.
 *
 * @example identifyLevel('L3: Senior Engineer', new Map(), 'x') // => { key: 'L3', title: 'Senior Engineer', order: 3 }
 */
export function identifyLevel(
  heading: string | undefined,
  fields: ReadonlyMap<string, string>,
  baseName: string,
): LevelIdentity {
  const clues = [
    heading === undefined ? {} : readTitle(withoutEmoji(heading)),
    readFields(fields),
    readFileName(baseName),
  ];
  const title = clues.find((clue) => clue.title)?.title ?? baseName;
  const order = clues.find((clue) => clue.order !== undefined)?.order;
  const key = clues.find((clue) => clue.key)?.key ?? slugOf(title);
  return { key, title, ...(order !== undefined && { order }) };
}
