import type { LadderYaml } from './ladder-yaml.ts';
import type { Problem } from './ladder.ts';
import type { LevelDraft } from './level-draft.ts';
import { orderByTitle } from './order-by-title.ts';

/** A draft with its place: ladder.yaml's entry where there is one. */
export interface PlacedLevel {
  draft: LevelDraft;
  key: string;
  order: number;
  entry?: LadderYaml['levels'][number];
}

const sameKey = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Files may still call a level by a key that it had. */
const hadKey = ({ was }: { was: readonly string[] }, key: string) => was.some((old) => sameKey(old, key));

/** Whole numbers are kept as they are; with a `1.5` among them, orders become ranks, equal ones staying equal. */
function toIntegers(placed: PlacedLevel[]): PlacedLevel[] {
  if (placed.every(({ order }) => Number.isInteger(order))) return placed;
  const ranks = [...new Set(placed.map(({ order }) => order))].sort((a, b) => a - b);
  return placed.map((level) => ({ ...level, order: ranks.indexOf(level.order) + 1 }));
}

/** Gives a key that another file of the ladder already has a number of its own, so that nothing is overwritten. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let i = 2; taken.has(free); i += 1) free = `${key}-${i}`;
  return free;
}

/**
 * Puts levels in order, lowest first: by ladder.yaml's list, else by the number each was found with. The order
 * of file names is never used to decide; where nothing else does, the order is 0 and a warning says so.
 */
export function orderLevels(
  drafts: readonly LevelDraft[],
  yaml: LadderYaml,
  problems: Problem[],
): PlacedLevel[] {
  const taken = new Set<string>();
  if (yaml.levels.length === 0) orderByTitle(drafts, problems);
  const placed = drafts.map((draft): PlacedLevel => {
    const warn = (message: string) =>
      problems.push({ file: draft.file, line: draft.line, severity: 'warning', message });
    const named = yaml.levels.findIndex((level) => sameKey(level.key, draft.key));
    const place = named === -1 ? yaml.levels.findIndex((level) => hadKey(level, draft.key)) : named;
    const entry = yaml.levels[place];
    const wanted = entry?.key ?? draft.key;
    const key = freeKey(wanted, taken);
    taken.add(key);
    if (key !== wanted) warn(`Another file is level "${wanted}" already; this one becomes "${key}".`);
    if (entry) return { draft, key, order: place + 1, entry };

    if (yaml.levels.length > 0) {
      warn(`Level "${key}" is not in ladder.yaml's levels; it is put above them.`);
      return { draft, key, order: yaml.levels.length + (draft.order ?? 1) };
    }
    if (draft.order === undefined && drafts.length > 1) {
      warn(`Nothing says where level "${key}" stands. List the levels, lowest first, in ladder.yaml.`);
    }
    return { draft, key, order: draft.order ?? 0 };
  });
  return toIntegers(placed).sort((a, b) => a.order - b.order);
}
