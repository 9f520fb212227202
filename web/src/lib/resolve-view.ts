import type { Source } from '../../../server/contract/common.ts';
import type { LevelColumn, PublishedScale } from '../../../server/contract/publications.ts';
import type { Team } from '../../../server/contract/teams.ts';
import { findScale, onScale, scalesOf } from './on-scale.ts';
import type { Reference } from './reference.ts';
import type { Against, By, Fault, View } from './view-query.ts';

export interface Named {
  key: string;
  name: string;
}

/** A view in which every word stands for something that the publication has. */
export interface ResolvedView {
  cycle: string;
  /** Undefined where there is no earlier cycle and none was named. */
  against: Against | undefined;
  company: Team;
  team: Team;
  /** Direct sub-teams of `team`. */
  children: readonly Team[];
  /** Chosen ones, in the publication's order; empty is all. */
  levels: readonly LevelColumn[];
  competencies: readonly Named[];
  source: Source;
  /** The scale that all figures are on; undefined where there is but one, or where the screen is about all. */
  scale: PublishedScale | undefined;
  /** Those that it can be, most people first. */
  scales: readonly PublishedScale[];
  by: By;
  /** What the bars can be split by here, first choice first. */
  bys: readonly By[];
}

/** The source that is taken where the address names none: the last word on a rating, if there is one. */
export function defaultSource(sources: readonly Source[]): Source {
  const wanted: Source[] = ['calibrated', 'manager', 'peer', 'self'];
  return wanted.find((source) => sources.includes(source)) ?? 'calibrated';
}

/**
 * Holds a view against what the cycle has. What is not there takes its default and is told as a fault.
 *
 * @param home path of the reader's own team, taken where the view names none; passed over in silence in a cycle
 *   that does not have it, since nobody asked for it there
 * @param byScale whether the screen's figures are on one scale, as all that count ratings are
 * @returns also the reference as far as it is on the view's scale
 * @throws Error if the organisation has no company
 */
export function resolveView(
  view: View,
  whole: Reference,
  home?: string,
  byScale = true,
): { view: ResolvedView; faults: Fault[]; reference: Reference } {
  const { teams, publication: published } = whole;
  const faults: Fault[] = [];
  const company = teams.find((team) => team.parent === null);
  if (!company) throw new Error(`The organisation of ${published.cycle} has no company`);

  if (view.cycle !== undefined && view.cycle !== published.cycle)
    faults.push({ what: 'cycle', value: view.cycle });
  const wanted = view.team ?? home;
  const found = wanted === undefined ? company : teams.find((team) => team.path === wanted);
  if (!found && view.team !== undefined) faults.push({ what: 'team', value: view.team });
  const team = found ?? company;
  const children = teams.filter((other) => other.parent === team.path);
  const against = resolveAgainst(view.against, whole, team);
  if (!against.known && view.against !== undefined) faults.push({ what: 'against', value: view.against });

  const asked = view.source ?? defaultSource(published.sources);
  const known = published.sources.includes(asked);
  const source = known ? asked : defaultSource(published.sources);

  const held = byScale ? scalesOf(published.scales, source) : [];
  const named = view.ladder === undefined ? undefined : findScale(held, view.ladder);
  const scale = held.length > 1 ? (named ?? held[0]) : undefined;
  const reference = scale ? onScale(whole, scale) : whole;
  const { publication } = reference;

  const chosen = <T extends { key: string }>(
    what: Fault['what'],
    keys: readonly string[],
    all: readonly T[],
  ) => {
    for (const key of keys) if (!all.some((item) => item.key === key)) faults.push({ what, value: key });
    return all.filter((item) => keys.includes(item.key));
  };
  const levels = chosen('level', view.levels, publication.levels);
  const competencies = chosen('competency', view.competencies, publication.competencies);

  if (!known) faults.push({ what: 'source', value: asked });
  if (byScale && view.ladder !== undefined && !named) faults.push({ what: 'ladder', value: view.ladder });

  const bys = possibleBys(team, teams, publication.levels.length > 0);
  // The default needs no excuse: a team without sub-teams simply has none to show.
  if (!bys.includes(view.by) && view.by !== 'team') faults.push({ what: 'by', value: view.by });

  const resolved: ResolvedView = {
    cycle: publication.cycle,
    against: against.value,
    company,
    team,
    children,
    levels,
    competencies,
    source,
    scale,
    scales: scale ? held : [],
    by: bys.includes(view.by) ? view.by : (bys[0] ?? 'competency'),
    bys,
  };
  return { view: resolved, faults, reference };
}

/** The cycle before the shown one is the default, and stands in for what is not there. */
function resolveAgainst(
  wanted: string | undefined,
  { cycles, publication }: Reference,
  team: Team,
): { value: Against | undefined; known: boolean } {
  if (wanted === 'company' && team.parent !== null) return { value: { kind: 'company' }, known: true };
  const at = cycles.findIndex(({ key }) => key === publication.cycle);
  const named = cycles.find(({ key }) => key === wanted && key !== publication.cycle);
  const cycle = named ?? cycles[at - 1];
  return { value: cycle && { kind: 'cycle', cycle: cycle.key }, known: named !== undefined };
}

/** Levels are shown for the company only (DISCLOSURE.md rule 3: a team and part of its levels is not answered). */
function possibleBys(team: Team, teams: readonly Team[], hasLevels: boolean): By[] {
  const children = teams.filter((other) => other.parent === team.path);
  const deeper = children.some((child) => teams.some((other) => other.parent === child.path));
  const bys: By[] = [];
  if (children.length > 0) bys.push('team');
  if (deeper) bys.push('teams');
  if (team.parent === null && hasLevels) bys.push('level');
  bys.push('competency');
  return bys;
}
