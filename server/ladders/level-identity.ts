import { slugOf, splitOwnSlug } from './slug.ts';
import { withoutEmoji } from './without-emoji.ts';

/** What a level is called and where it stands; no order when nothing tells. */
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

const MARK = '(?:level|lvl|grade|band|tier|stage|nivel|nível|niveau|stufe|seviye|kademe)';
// `v2`, `Q3` and `FY26` number editions and times.
const CODE = String.raw`(?!(?:v|q|h|fy|rev|ver)-?\d)[A-Za-z]{1,4}-?\d{1,2}(?:\.\d+)?`;
const NUMBERED = String.raw`${MARK}[ _-]?(?:\d{1,2}(?:\.\d+)?|[IVX]{1,4})`;
const BEFORE = new RegExp(
  String.raw`^(${CODE}|${NUMBERED})(?![\p{L}\d])(?:\s*[:–—|-]\s*|\s+|\.\s+|$)(.*)$`,
  'iu',
);
const AFTER = /^(.+?)\s*[([]([A-Z]{1,6}-?\d{0,2}(?:\.\d+)?|\d{1,2}(?:\.\d+)?)[)\]]$/;
const IN_FILE_NAME = new RegExp(String.raw`(?:^|[ _-])(${NUMBERED}|${CODE})(?=$|[ _-])`, 'i');
const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};

/** The key and order in `L3`, `IC3`, `grade-3`, `L1.0`, `Level IV`, `3`; a word before the number is not part of the key. */
function readCode(code: string): Clue {
  const marked = new RegExp(`^${MARK}[ _-]?(.+)$`, 'i').exec(code)?.[1];
  const roman = ROMAN[(marked ?? '').toLowerCase()];
  if (roman !== undefined) return { key: String(roman), order: roman };
  const number = /\d+(?:\.\d+)?$/.exec(code)?.[0];
  if (number === undefined) return { key: code };
  return { key: marked === undefined ? code : number, order: Number(number) };
}

/** `L3: Title`, `IC3 – Title`, `L3 Title`, `Title (SSE)`, `Title (L3)`, `IC3`; else the whole of it is the title. */
function readTitle(text: string): Clue {
  const own = splitOwnSlug(text);
  if (own) return { ...(/^\d/.test(own.slug) ? readCode(own.slug) : { key: own.slug }), title: own.name };
  const before = BEFORE.exec(text);
  const after = AFTER.exec(text);
  // `L3 Smith (L3)` says its key twice, and the title is what stands before the second.
  if (before?.[1] && before[1] !== after?.[2]) {
    // `IC1 (Junior Engineer)`
    const title = (before[2] ?? '').replace(/^\(([^()]+)\)$/, '$1');
    return { ...readCode(before[1]), title: title === '' ? text : title };
  }
  if (after?.[1] && after[2]) return { ...readCode(after[2]), title: after[1] };
  return { title: text };
}

/** `level: 3` is key and order, `weight: 30` only an order. */
function readFields(fields: ReadonlyMap<string, string>): Clue {
  const level = fields.get('level') ?? fields.get('grade');
  const weight =
    fields.get('weight') ?? fields.get('order') ?? fields.get('nav_order') ?? fields.get('sidebar_position');
  const title = fields.get('title');
  return {
    ...(title !== undefined && { title }),
    ...(weight !== undefined && Number.isFinite(Number(weight)) && { order: Number(weight) }),
    ...(level !== undefined && level !== '' && readCode(level)),
  };
}

/** Only a marked number counts (`grade-3`, `L1.0`): a bare one in front is as often a mere sorting aid. */
function readFileName(baseName: string): Clue {
  const code = IN_FILE_NAME.exec(baseName)?.[1];
  // File names are mostly in lower case, codes of levels are not.
  return code === undefined ? {} : readCode(/^[a-z]+-?\d/.test(code) ? code.toUpperCase() : code);
}

/** `L3-senior-engineer` is "Senior engineer". */
function titleOfFile(baseName: string): string {
  const words = baseName.replace(/[-_]+/g, ' ').trim();
  const title = readTitle(words).title ?? words;
  return title === '' ? baseName : title.charAt(0).toUpperCase() + title.slice(1);
}

function settle(clues: readonly Clue[], fallback: string): LevelIdentity {
  const title = clues.find((clue) => clue.title)?.title ?? fallback;
  const order = clues.find((clue) => clue.order !== undefined)?.order;
  const key = clues.find((clue) => clue.key)?.key ?? slugOf(title);
  return { key, title, ...(order !== undefined && { order }) };
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
  return settle(clues, titleOfFile(baseName));
}

/**
 * The same for one of several levels in a file, named by a heading, a bullet or a cell. Here a bare number names a
 * level too, and one before a name tells its place.
 *
 * @example identifyName('3') // => { key: '3', title: '3', order: 3 }
 * @example identifyName('1. Junior') // => { key: 'junior', title: 'Junior', order: 1 }
 */
export function identifyName(name: string): LevelIdentity {
  const text = withoutEmoji(name);
  if (/^[A-Z]{2,6}\d{0,2}$/.test(text)) return settle([readCode(text)], text);
  if (AFTER.test(text) || splitOwnSlug(text)) return settle([readTitle(text)], text);
  const bare = /^(\d{1,2}(?:\.\d+)?)(?:([.)])?\s+(\S.*))?$/.exec(text);
  if (!bare?.[1]) return settle([readTitle(text)], text);
  const order = Number(bare[1]);
  const title = bare[3] ?? text;
  if (bare[2] !== undefined) return settle([readTitle(title), { order }], title);
  return { key: bare[1], title, order };
}
