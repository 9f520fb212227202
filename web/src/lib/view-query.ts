import type { Source } from '../../../server/contract/common.ts';

/** What the bars have one row for: sub-teams of the chosen team, all teams in it, levels or competencies. */
export type By = 'team' | 'teams' | 'level' | 'competency';

/** What the reader is looking at. The address bar holds all of it; what is undefined takes its default. */
export interface View {
  cycle: string | undefined;
  /** Key of the cycle to compare with, or 'company'; undefined is the cycle before. */
  against: string | undefined;
  /** Path of a team; undefined is the reader's own team, or the company if he has chosen none. */
  team: string | undefined;
  /** Empty is all of them. */
  levels: readonly string[];
  competencies: readonly string[];
  source: Source | undefined;
  /** Key of a ladder on whose scale the figures are; undefined is the scale with most people. */
  ladder: string | undefined;
  by: By;
}

/** What figures are set against: another cycle, or the company in the same cycle. */
export type Against = { kind: 'cycle'; cycle: string } | { kind: 'company' };

/** A value in the address that means nothing here: the default was taken instead. */
export interface Fault {
  what: 'cycle' | 'against' | 'team' | 'level' | 'competency' | 'source' | 'ladder' | 'by';
  value: string;
}

/** As in the API; `ladder` is the text that the Ladders screen shows. */
const SCALE_OF = 'scaleOf';
const SOURCES: readonly string[] = ['self', 'manager', 'peer', 'calibrated'] satisfies Source[];
const BYS: readonly string[] = ['team', 'teams', 'level', 'competency'] satisfies By[];
const isSource = (word: string): word is Source => SOURCES.includes(word);
const isBy = (word: string): word is By => BYS.includes(word);

/** Reads a view from a query string. What is missing takes its default; what is malformed does too, and is told. */
export function parseView(search: string): { view: View; faults: Fault[] } {
  const query = new URLSearchParams(search);
  const one = (name: string) => query.get(name)?.trim() || undefined;
  const many = (name: string) =>
    [...new Set(query.getAll(name).map((value) => value.trim()))].filter(Boolean).sort();
  const faults: Fault[] = [];

  const source = one('source');
  if (source !== undefined && !isSource(source)) faults.push({ what: 'source', value: source });
  const by = one('by');
  if (by !== undefined && !isBy(by)) faults.push({ what: 'by', value: by });

  const view: View = {
    cycle: one('cycle'),
    against: one('against'),
    team: one('team'),
    levels: many('level'),
    competencies: many('competency'),
    source: source !== undefined && isSource(source) ? source : undefined,
    ladder: one(SCALE_OF),
    by: by !== undefined && isBy(by) ? by : 'team',
  };
  return { view, faults };
}

/**
 * Writes a view as a query string, with its question mark. Defaults are left out and lists are in order,
 * so one view has one address.
 *
 * @example
 * formatView({ ...parseView('').view, team: 'Larkfield / Platform' }) // => '?team=Larkfield+%2F+Platform'
 */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  if (view.cycle !== undefined) query.set('cycle', view.cycle);
  if (view.against !== undefined) query.set('against', view.against);
  if (view.team !== undefined) query.set('team', view.team);
  for (const level of [...view.levels].sort()) query.append('level', level);
  for (const competency of [...view.competencies].sort()) query.append('competency', competency);
  if (view.source !== undefined) query.set('source', view.source);
  if (view.ladder !== undefined) query.set(SCALE_OF, view.ladder);
  if (view.by !== 'team') query.set('by', view.by);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

const NAMES: readonly string[] = [
  'cycle',
  'against',
  'team',
  'level',
  'competency',
  'source',
  SCALE_OF,
  'by',
];

/** What a query string holds beside the view: the parameters of one screen, in their order, with a leading `&`. */
export function besideView(search: string): string {
  const rest = [...new URLSearchParams(search)].filter(([name]) => !NAMES.includes(name));
  return rest.length === 0 ? '' : `&${new URLSearchParams(rest).toString()}`;
}
