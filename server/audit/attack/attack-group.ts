import type { FixedPart } from './deal.ts';
import type { Siege } from './siege.ts';

/** What became of a group: its scores follow from the figures, or they do not, or the solver ran out of time. */
export type Verdict = 'determined' | 'open' | 'undecided';

/** Switches tried before the solver is asked. */
const TRIES = 10;

interface Held {
  readonly index: number;
  readonly cells: readonly number[];
  readonly people: number;
  /** Whether these are all cells of the class. */
  readonly whole: boolean;
}

/**
 * Looks for a world that gives a group of cells other scores than the first one does: among the worlds so far, by a
 * switch, and at last by integer programming. A world that is found joins the others.
 */
export function attackGroup(siege: Siege, group: readonly number[]): Verdict {
  if (siege.pool.tellsApart(group)) return 'open';
  const held = heldBy(siege, group);
  if (!held) return 'open';
  if (
    held.every(({ index, whole }) => siege.isKnown(index) && (whole || siege.onlyScore(index) !== undefined))
  ) {
    return 'determined';
  }
  return findSwitch(siege, group, held) ? 'open' : solve(siege, group, held);
}

/** The group by classes; undefined where a cell is in no figure, so that nothing is known of the group. */
function heldBy({ classes, target }: Siege, group: readonly number[]): Held[] | undefined {
  const held: Held[] = [];
  for (const [index, cells] of Map.groupBy(group, (cell) => classes.classOf[cell])) {
    if (index === undefined) return undefined;
    const people = cells.reduce((sum, cell) => sum + (target.people[cell] ?? 0), 0);
    held.push({ index, cells, people, whole: people === classes.people[index] });
  }
  return held;
}

/** Does a switch that changes the scores of the group as a whole, if one is soon found. */
function findSwitch(siege: Siege, group: readonly number[], held: readonly Held[]): boolean {
  const whole = new Set(held.filter((each) => each.whole).map(({ index }) => index));
  const inGroup = (index: number): number => (whole.has(index) ? 1 : 0);
  let tries = 0;
  for (const index of whole) {
    for (const found of siege.switches.through(siege.world, index)) {
      const { a, b, c, d } = found;
      if (inGroup(a) - inGroup(b) - inGroup(c) + inGroup(d) === 0) continue;
      const world = siege.world.slice();
      siege.switches.apply(world, found);
      siege.add(world);
      // The group's parts of other classes are dealt anew, and may take back what the switch changed.
      if (siege.pool.tellsApart(group)) return true;
      if (++tries >= TRIES) return false;
      break;
    }
  }
  return false;
}

/** If any score of the group can change, one of them can grow: its people stay the same number. */
function solve(siege: Siege, group: readonly number[], held: readonly Held[]): Verdict {
  const parts = held.map(({ index, people }) => ({ index, people }));
  const touched = held.map(({ index }) => index);
  let undecided = false;
  for (const [position, count] of siege.pool.countsOf(group).entries()) {
    const found = siege.ask(touched, { kind: 'more', parts, position, atLeast: count + 1 });
    if (found === 'undecided') undecided = true;
    if (typeof found === 'string') continue;
    const fixed = held.map(({ index, cells }, at): FixedPart => ({
      index,
      cells,
      counts: found.parts[at] ?? [],
    }));
    siege.add(found.world, fixed);
    return 'open';
  }
  return undecided ? 'undecided' : 'determined';
}
