import { basename, extname } from 'node:path';
import type { LadderYaml } from './ladder-yaml.ts';
import { partByKindOfWork } from './kind-of-work.ts';
import { UNNAMED, type LevelDraft } from './level-draft.ts';
import type { Reading } from './read-source.ts';
import { slugOf } from './slug.ts';

/** The levels of one ladder, out of one file, a part of one, or several files. */
export interface LevelGroup {
  /** What tells this ladder from others of the same folder; undefined for the folder's own. */
  name?: string;
  key?: string;
  levels: LevelDraft[];
}

const keysOf = (levels: readonly LevelDraft[]) => levels.map(({ key }) => key.toLowerCase());

/** Parts of one file that use the same keys for levels of different kinds of work are ladders of their own. */
function byTrack({ file, levels, title }: Reading): LevelGroup[] {
  const name = title ?? basename(file, extname(file));
  const key = slugOf(basename(file, extname(file)));
  const keys = keysOf(levels);
  const tracks = [...new Set(levels.map((level) => level.track))];
  if (new Set(keys).size === keys.length)
    return [{ name: (tracks.length === 1 ? tracks[0] : undefined) ?? name, key, levels }];
  return tracks.map((track) => ({
    name: track ?? name,
    key: track === undefined ? key : slugOf(`${key} ${track}`),
    levels: levels.filter((level) => level.track === track),
  }));
}

/** Whether files hold the same levels, each for a competency of its own. */
function areByCompetency(readings: readonly Reading[]): boolean {
  const [first] = readings;
  if (!first || readings.length < 2) return false;
  const keys = keysOf(first.levels).sort().join('\n');
  return readings.every(({ levels }) => {
    const headings = new Set(levels.flatMap((level) => level.competencies.map(({ heading }) => heading)));
    return headings.size === 1 && keysOf(levels).sort().join('\n') === keys;
  });
}

/** Adds up levels with one key that several files hold; a competency without a name gets its file's. */
function mergeLevels(readings: readonly Reading[]): LevelDraft[] {
  const merged = new Map<string, LevelDraft>();
  for (const { file, title, levels } of readings) {
    const own = title ?? basename(file, extname(file));
    for (const level of levels) {
      // What such a file says of a level without a bullet, it says of the level's part in this competency.
      const [only, ...others] = level.competencies;
      const isAll = only?.heading === UNNAMED && others.length === 0;
      const competencies = level.competencies.map((part) =>
        part.heading === UNNAMED
          ? { ...part, heading: own, summary: isAll ? [...level.summary, ...part.summary] : part.summary }
          : part,
      );
      const summary = isAll ? [] : level.summary;
      const known = merged.get(level.key.toLowerCase());
      if (!known) merged.set(level.key.toLowerCase(), { ...level, summary: [...summary], competencies });
      else {
        known.competencies.push(...competencies);
        known.attributes.push(...level.attributes);
        known.summary.push(...summary);
      }
    }
  }
  return [...merged.values()];
}

/**
 * Decides which levels of a folder belong together. All of them where `isOne` (a ladder.yaml says that the folder is
 * one ladder); else a file with several levels is a ladder, unless such files share their levels and each has one
 * competency, and all files with one level are one ladder together, or one for each kind of work when their keys
 * would collide.
 */
export function groupLevels(readings: readonly Reading[], isOne: boolean): LevelGroup[] {
  const several = readings.filter(({ levels }) => levels.length > 1);
  const single = readings.filter(({ levels }) => levels.length === 1).flatMap(({ levels }) => levels);
  const kinds = isOne || several.length > 0 ? undefined : partByKindOfWork(single);
  if (kinds) return kinds.map(({ name, levels }) => ({ name, key: slugOf(name), levels }));
  if (areByCompetency(several)) return [{ levels: [...mergeLevels(several), ...single] }];
  const groups = several.flatMap(byTrack);
  const isDisjoint = !keysOf(single).some((key) => groups.some(({ levels }) => keysOf(levels).includes(key)));
  if (isOne || (groups.length === 1 && (single.length === 0 || isDisjoint))) {
    return [{ levels: [...groups.flatMap(({ levels }) => levels), ...single] }];
  }
  return single.length > 0 ? [{ levels: single }, ...groups] : groups;
}

/** Takes titles, summaries and order from a file that only lists levels, for those that other files describe. */
export function addListed(levels: readonly LevelDraft[], listed: readonly LevelDraft[]): void {
  const places = new Map<string, number>();
  for (const [i, entry] of listed.entries()) {
    for (const name of [entry.key, entry.title]) if (!places.has(slugOf(name))) places.set(slugOf(name), i);
  }
  const matches = levels.map((level) => places.get(slugOf(level.key)) ?? places.get(slugOf(level.title)));
  const isComplete = matches.length > 0 && matches.every((place) => place !== undefined);
  for (const [i, level] of levels.entries()) {
    const entry = listed[matches[i] ?? -1];
    if (!entry) continue;
    if (level.title === level.key) level.title = entry.title;
    level.summary.unshift(...entry.summary);
    level.attributes.push(...entry.attributes);
    if (isComplete) level.order = matches[i] ?? 0;
  }
}

const headingsOf = ({ levels }: Reading) =>
  levels.flatMap(({ competencies }) => competencies.map(({ heading }) => slugOf(heading)));

/**
 * Takes the level from files that only look like one, beside files that surely are: notes have a title and bullets
 * too. It stays when ladder.yaml lists it, or when it shares a competency with the others.
 */
export function dropUnsure(readings: readonly Reading[], { levels: listed }: LadderYaml): void {
  const sure = readings.filter(({ levels, isUnsure }) => levels.length > 0 && !isUnsure);
  const headings = new Set(sure.flatMap(headingsOf));
  const keys = listed.map(({ key }) => key.toLowerCase());
  for (const reading of sure.length > 0 ? readings : []) {
    const isBorne =
      headingsOf(reading).some((heading) => headings.has(heading)) ||
      keysOf(reading.levels).some((key) => keys.includes(key));
    if (!reading.isUnsure || isBorne) continue;
    reading.levels = [];
    reading.why = 'nothing names it like one, and it has no heading in common with the levels beside it';
  }
}
