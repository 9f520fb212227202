/** Which of the three views of ladders is shown. */
export type Show = 'ladder' | 'diff' | 'beside';
/** What the sections of the ladder are. */
export type Group = 'level' | 'competency';

/** What the ladder screen keeps in the address bar, beside the view; what is undefined takes its default. */
export interface LadderQuery {
  show: Show;
  ladder: string | undefined;
  version: number | undefined;
  group: Group;
  /** Level and competency of the cell that a link points at. */
  at: { level: string; competency: string } | undefined;
  find: string;
  /** Levels of the diff, and their versions where they are not the shown one. */
  from: string | undefined;
  to: string | undefined;
  fromVersion: number | undefined;
  toVersion: number | undefined;
  /** The other ladder. */
  beside: string | undefined;
}

const NAMES = [
  'show',
  'ladder',
  'version',
  'group',
  'at',
  'find',
  'from',
  'to',
  'fromVersion',
  'toVersion',
  'beside',
];

/** Reads the ladder screen's part of a query string. What is missing or malformed takes its default. */
export function parseLadderQuery(search: string): LadderQuery {
  const query = new URLSearchParams(search);
  const one = (name: string) => query.get(name)?.trim() || undefined;
  const number = (name: string) => {
    const text = one(name) ?? '';
    return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
  };
  const show = one('show');
  return {
    show: show === 'diff' || show === 'beside' ? show : 'ladder',
    ladder: one('ladder'),
    version: number('version'),
    group: one('group') === 'competency' ? 'competency' : 'level',
    at: parseAt(one('at')),
    find: one('find') ?? '',
    from: one('from'),
    to: one('to'),
    fromVersion: number('fromVersion'),
    toVersion: number('toVersion'),
    beside: one('beside'),
  };
}

/** A level's key may have a dot in it ("L1.0"), a competency's may not. */
function parseAt(text: string | undefined): LadderQuery['at'] {
  const dot = text?.lastIndexOf('.') ?? -1;
  if (text === undefined || dot < 1) return undefined;
  return { level: text.slice(0, dot), competency: text.slice(dot + 1) };
}

/**
 * Writes the ladder screen's part into a query string whose other parameters stay, with its question mark.
 *
 * @example
 * formatLadderQuery('?cycle=2026-Q3', { ...parseLadderQuery(''), show: 'diff' }) // => '?cycle=2026-Q3&show=diff'
 */
export function formatLadderQuery(search: string, asked: LadderQuery): string {
  const query = new URLSearchParams(search);
  for (const name of NAMES) query.delete(name);
  const set = (name: string, value: string | number | undefined, none?: string) => {
    if (value !== undefined && value !== '' && value !== none) query.set(name, String(value));
  };
  set('show', asked.show, 'ladder');
  set('ladder', asked.ladder);
  set('version', asked.version);
  set('group', asked.group, 'level');
  set('at', asked.at && `${asked.at.level}.${asked.at.competency}`);
  set('find', asked.find);
  set('from', asked.from);
  set('to', asked.to);
  set('fromVersion', asked.fromVersion);
  set('toVersion', asked.toVersion);
  set('beside', asked.beside);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
