import { makeRandom } from '../../demo/random.ts';
import { attackGroup } from './attack-group.ts';
import type { Target } from './figure.ts';
import { Siege } from './siege.ts';
import { countSmallGroups, listZeroGroups } from './small-groups.ts';
import type { Solver } from './solver.ts';

/** Cells whose scores follow from the figures, with the scores: a group below k, or a cell where all have one score. */
export interface Leak {
  readonly kind: 'determined' | 'pinned';
  readonly cells: readonly number[];
  readonly counts: readonly number[];
}

export interface AttackResult {
  /** Cells with people. */
  readonly cells: number;
  /** Cells, pairs and triples with fewer than k people together. */
  readonly groups: number;
  readonly leaks: readonly Leak[];
  /** Groups, and cells to be pinned, of which the solver could not say in time. */
  readonly undecided: readonly (readonly number[])[];
}

/** Random worlds at first, as long as many groups look alike in all of them, and at most. */
const WORLDS = 12;
const MOST_WORLDS = 60;
/** So many groups that look alike are not worth more random worlds. */
const FEW = 200;

/**
 * What somebody who knows every head-count can conclude from the figures of one table (DISCLOSURE.md, section 4).
 *
 * Determined: a group of up to three cells with fewer than k people has the same scores in every world, that is in
 * every table of scores that fits the figures; listed without its supersets. Pinned: everybody in a cell has one
 * and the same score in every world, however many they are.
 *
 * Most groups are cleared by worlds made at random from a first one; the rest by switches looked for, and at last
 * by integer programming, which also proves a leak. Nothing here knows the true scores.
 *
 * Errors: ContradictionError where no table of scores fits the figures.
 */
export function attackTable(target: Target, k: number, solver: Solver, seed = 1): AttackResult {
  const { people } = target;
  const occupied = [...people.keys()].filter((cell) => (people[cell] ?? 0) > 0);
  const counted = { cells: occupied.length, groups: countSmallGroups(people, k) };
  const siege = new Siege(target, solver, makeRandom(seed, 4));
  if (siege.classes.members.length === 0) return { ...counted, leaks: [], undecided: [] };
  if (!siege.begin()) return { ...counted, leaks: [], undecided: [occupied] };

  const small = occupied.filter(
    (cell) => (people[cell] ?? 0) < k && siege.classes.classOf[cell] !== undefined,
  );
  addWorlds(siege, small, k);
  const leaks: Leak[] = [];
  const undecided: (readonly number[])[] = [];
  const known = new Set<number>();
  const judge = (group: readonly number[]): void => {
    const verdict = attackGroup(siege, group);
    if (verdict === 'undecided') undecided.push(group);
    if (verdict !== 'determined') return;
    leaks.push({ kind: 'determined', cells: group, counts: siege.pool.countsOf(group) });
    if (group.length === 1) known.add(group[0] ?? -1);
  };
  for (const cell of small.filter((each) => siege.pool.marks[each] === 0)) judge([cell]);
  // With a cell that is known, a group is known exactly if the rest of it is.
  const unknown = small.filter((cell) => !known.has(cell));
  for (const group of listZeroGroups(unknown, people, siege.pool.marks, k).toArray()) judge(group);

  for (const [index, cells] of siege.classes.members.entries()) {
    const verdict = pinClass(siege, index);
    if (verdict === 'undecided') undecided.push(cells);
    if (verdict !== 'pinned') continue;
    for (const cell of cells)
      leaks.push({ kind: 'pinned', cells: [cell], counts: siege.pool.countsOf([cell]) });
  }
  return { ...counted, leaks, undecided };
}

/** Adds random worlds, until few groups look alike in all of them or more worlds do not help. */
function addWorlds(siege: Siege, small: readonly number[], k: number): void {
  const { people } = siege.target;
  let before = Infinity;
  while (siege.pool.size < MOST_WORLDS) {
    siege.addRandom(WORLDS);
    const loose = small.filter((cell) => siege.pool.marks[cell] !== 0);
    const alike =
      small.length - loose.length + listZeroGroups(loose, people, siege.pool.marks, k).toArray().length;
    if (alike <= FEW || alike > 0.9 * before) return;
    before = alike;
  }
}

/** Whether all people of a class have one score in every world. */
function pinClass(siege: Siege, index: number): 'pinned' | 'open' | 'undecided' {
  const position = siege.onlyScore(index);
  if (position === undefined) return 'open';
  if (siege.isKnown(index)) return 'pinned';
  for (const found of siege.switches.through(siege.world, index)) {
    const world = siege.world.slice();
    siege.switches.apply(world, found);
    siege.add(world);
    return 'open';
  }
  const found = siege.ask([index], { kind: 'second score', index, position });
  if (typeof found === 'string') return found === 'impossible' ? 'pinned' : 'undecided';
  siege.add(found.world);
  return 'open';
}
