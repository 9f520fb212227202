import type { Source } from '../../db/schema.ts';
import type { TableRow } from '../../db/published/list-tables.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { DistributionQuery } from '../contract/distribution.ts';
import { BadRequest, NotFound } from '../errors.ts';
import type { Frame } from './frame.ts';
import type { ScaleLevels } from './levels-on-scale.ts';
import { describeScales } from './scales.ts';
import { normalizePath } from './team-tree.ts';

/** Where nobody says which source: the one closest to the final word. */
export const PREFERRED: readonly Source[] = ['calibrated', 'manager', 'peer', 'self'];

/** The asked source's tables, or those of the preferred one. Errors: NotFound. */
export function findSource(frame: Frame, asked: Source | undefined): Source {
  const held = new Set(frame.tables.map((table) => table.source));
  const source = asked ?? PREFERRED.find((each) => held.has(each));
  if (source === undefined || !held.has(source)) {
    throw new NotFound(
      'UNKNOWN_SOURCE',
      `${frame.publication.cycle} has no ratings by source "${source ?? ''}", only by ${[...held].join(', ')}`,
    );
  }
  return source;
}

/**
 * A table on the scale that the answer is given on: that of the asked ladder, whether it is asked for as `ladder`
 * (whose levels alone are meant then) or as `scaleOf`; else the only one of the source's tables, or of those of the
 * asked competencies. Without a source: of any.
 *
 * Errors: NotFound for a ladder that the cycle was not rated under; BadRequest where several scales are in
 * use and neither says which one: words of different scales cannot be counted together.
 */
export function findScale(
  frame: Frame,
  source: Source | undefined,
  { ladder: own, scaleOf, competency }: Pick<DistributionQuery, 'ladder' | 'scaleOf' | 'competency'>,
): TableRow {
  const ladder = own ?? scaleOf;
  const held = frame.tables.filter((table) => source === undefined || table.source === source);
  if (ladder !== undefined) {
    const level = frame.levels.find((each) => each.ladder === ladder);
    const ofSurvey =
      own === undefined && !level ? describeScales(frame).find(({ key }) => key === ladder) : undefined;
    const table = held.find((each) => each.scaleId === (level?.scaleId ?? ofSurvey?.id));
    if (!table) {
      throw new NotFound(
        'UNKNOWN_LADDER',
        `${frame.publication.cycle} was not rated under a ladder "${ladder}"`,
      );
    }
    return table;
  }

  const asked = competency ? held.filter((table) => competency.some((name) => isCalled(table, name))) : [];
  const scales = new Map((asked.length > 0 ? asked : held).map((table) => [table.scaleId, table]));
  const [only, second] = scales.values();
  if (!only || second) {
    throw new BadRequest(
      'SEVERAL_SCALES',
      `${frame.publication.cycle} was rated on ${scales.size} scales, which cannot be counted together: say which, with ${nameScales(frame, scales)}`,
    );
  }
  return only;
}

/** A source's tables on one scale, in the order of the competencies; none where the scale is not known. */
export function tablesOnScale(
  frame: Frame,
  { source, scaleId }: { source: Source; scaleId: number | undefined },
): readonly TableRow[] {
  return frame.tables.filter((table) => table.source === source && table.scaleId === scaleId);
}

/** What is asked with, and all ladders that it stands for. */
function nameScales(frame: Frame, scales: ReadonlyMap<number, TableRow>): string {
  const names = describeScales(frame)
    .filter(({ id }) => scales.has(id))
    .map(({ key, ladders }) =>
      ladders.length > 1 ? `scaleOf=${key} (the scale of ${ladders.join(', ')})` : `scaleOf=${key}`,
    );
  return names.join(' or ');
}

/** Errors: NotFound naming the path. */
export function findTeam(frame: Frame, path: string): TeamNode {
  const team = frame.tree.byPath.get(normalizePath(path));
  if (!team) throw new NotFound('UNKNOWN_TEAM', `No team "${path}" in ${frame.publication.cycle}`);
  return team;
}

/** A competency's key, or its name, without regard to case. Errors: NotFound naming it. */
export function findCompetency(frame: Frame, tables: readonly TableRow[], asked: string): TableRow {
  const found =
    tables.find((table) => table.competency === asked) ?? tables.find((table) => isCalled(table, asked));
  if (!found)
    throw new NotFound('UNKNOWN_COMPETENCY', `No competency "${asked}" in ${frame.publication.cycle}`);
  return found;
}

/** Whether a table's competency goes by this key or name, without regard to case. */
export function isCalled({ competency, name }: TableRow, asked: string): boolean {
  const wanted = asked.trim().toLowerCase();
  return competency.toLowerCase() === wanted || name.toLowerCase() === wanted;
}

/** One value of the level dimension: what to call it, and the levels that it means. */
export interface LevelChoice {
  key: string;
  levelIds: readonly number[];
}

/**
 * A column's key, or a level's, in the asked ladder or in all of them. A column in an asked ladder means that
 * ladder's levels of it. Errors: NotFound naming it.
 */
export function findLevel(
  frame: Frame,
  { levels, columns }: ScaleLevels,
  asked: string,
  ladder: string | undefined,
): LevelChoice {
  const column = columns.find((each) => each.key === asked);
  if (column && ladder === undefined) return { key: asked, levelIds: column.levelIds };

  const inLadder = levels.filter((level) => ladder === undefined || level.ladder === ladder);
  const named = inLadder.filter((level) => level.key === asked);
  const held = inLadder.filter((level) => column?.levelIds.includes(level.id));
  const found = named.length > 0 ? named : held;
  if (found.length > 0) return { key: asked, levelIds: found.map((level) => level.id) };
  const where = ladder === undefined ? '' : ` of the ladder "${ladder}"`;
  throw new NotFound('UNKNOWN_LEVEL', `No level "${asked}"${where} in ${frame.publication.cycle}`);
}
