import type { Random } from '../../demo/random.ts';
import type { Classes } from './classes.ts';
import { splitPieces } from './layers.ts';
import { fits, type World } from './world.ts';

/** Steps of the search for each class and position. */
const PATIENCE = 400;

/**
 * A first world, made from the figures alone: the scores of each block are dealt to its classes anyhow, and then
 * exchanged inside blocks for as long as that brings the columns nearer to what was published.
 *
 * @returns undefined where the search does not get there; then the solver has to.
 */
export function searchWorld(classes: Classes, random: Random): World | undefined {
  const { positions, people, pieces, piecesOf } = classes;
  const { exact, others } = splitPieces(classes);
  const world = new Int32Array(people.length * positions);

  const groups: number[][] = [...exact].map((piece) => [...(pieces[piece]?.classes ?? [])]);
  for (const piece of exact) deal(world, classes, pieces[piece]?.classes ?? [], pieces[piece]?.counts ?? []);
  const dealt = new Set(groups.flat());
  for (const [index, n] of people.entries()) if (!dealt.has(index)) world[index * positions] = n;

  // excess[piece * positions + s]: how many people too many the piece has with score s
  const excess = new Int32Array(pieces.length * positions);
  for (const piece of others) {
    for (let s = 0; s < positions; s++) {
      const sum = (pieces[piece]?.classes ?? []).reduce(
        (n, each) => n + (world[each * positions + s] ?? 0),
        0,
      );
      excess[piece * positions + s] = sum - (pieces[piece]?.counts[s] ?? 0);
    }
  }
  const otherPieces = piecesOf.map((held) => held.filter((piece) => !exact.has(piece)));
  const exchangeable = groups.filter((group) => group.length > 1);

  /** What changes in `excess` if class `index` has one person more of `up` and one less of `down`. */
  const change = (index: number, down: number, up: number, by: 1 | -1): number => {
    let delta = 0;
    for (const piece of otherPieces[index] ?? []) {
      const low = excess[piece * positions + down] ?? 0;
      const high = excess[piece * positions + up] ?? 0;
      delta += Math.abs(low - by) - Math.abs(low) + Math.abs(high + by) - Math.abs(high);
      excess[piece * positions + down] = low - by;
      excess[piece * positions + up] = high + by;
    }
    return delta;
  };

  let wrong = excess.reduce((sum, each) => sum + Math.abs(each), 0);
  const steps = PATIENCE * people.length * positions;
  for (let step = 0; step < steps && wrong > 0 && exchangeable.length > 0; step++) {
    const group = pick(exchangeable, random);
    const a = pick(group, random);
    const b = pick(group, random);
    const s = Math.floor(random.uniform() * positions);
    const t = Math.floor(random.uniform() * positions);
    if (a === b || s === t || !world[a * positions + s] || !world[b * positions + t]) continue;
    const delta = change(a, s, t, 1) + change(b, t, s, 1);
    if (delta <= 0 || random.chance(0.002)) {
      wrong += delta;
      move(world, a * positions, s, t);
      move(world, b * positions, t, s);
    } else {
      change(b, t, s, -1);
      change(a, s, t, -1);
    }
  }
  return fits(world, classes) ? world : undefined;
}

/** Gives a piece's scores to its classes one after another. */
function deal(
  world: World,
  { positions, people }: Classes,
  into: readonly number[],
  counts: readonly number[],
): void {
  const left = [...counts];
  let s = 0;
  for (const index of into) {
    for (let n = people[index] ?? 0; n > 0;) {
      const given = Math.min(n, left[s] ?? n);
      world[index * positions + s] = (world[index * positions + s] ?? 0) + given;
      left[s] = (left[s] ?? 0) - given;
      n -= given;
      if (n > 0) s += 1;
      if (s >= positions) return;
    }
  }
}

function move(world: World, at: number, from: number, to: number): void {
  world[at + from] = (world[at + from] ?? 0) - 1;
  world[at + to] = (world[at + to] ?? 0) + 1;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random.uniform() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
