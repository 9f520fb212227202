import type { Random } from '../../demo/random.ts';
import type { Classes } from './classes.ts';
import { splitPieces } from './layers.ts';
import type { World } from './world.ts';

/** Two classes of one block. */
interface Pair {
  readonly a: number;
  readonly b: number;
}

/** An exchange of scores in four classes: a and d go from s to t, b and c from t to s. */
export interface Switch {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly s: number;
  readonly t: number;
}

/** Most pairs kept; beyond it the solver does what a switch could have done. */
const MOST_PAIRS = 200_000;

/**
 * All switches of a table (DISCLOSURE.md, section 3): pairs of classes that differ in the same columns, here in one
 * block and there in another, so that what the one pair changes the other changes back.
 */
export class Switches {
  readonly #positions: number;
  /** Pairs that differ in the same columns, in the same direction. */
  readonly #alike: Pair[][];
  readonly #from = new Map<number, { b: number; alike: readonly Pair[] }[]>();

  constructor(classes: Classes) {
    this.#positions = classes.positions;
    const { exact } = splitPieces(classes);
    const columnsOf = classes.piecesOf.map((pieces) => pieces.filter((piece) => !exact.has(piece)));
    const byDifference = new Map<string, Pair[]>();
    let kept = 0;
    for (const piece of exact) {
      const held = classes.pieces[piece]?.classes ?? [];
      if (kept + held.length ** 2 > MOST_PAIRS) continue;
      for (const a of held) {
        for (const b of held) {
          if (a === b) continue;
          const key = difference(columnsOf[a] ?? [], columnsOf[b] ?? []);
          const alike = byDifference.get(key) ?? [];
          byDifference.set(key, alike);
          alike.push({ a, b });
          kept += 1;
          const from = this.#from.get(a) ?? [];
          this.#from.set(a, from);
          from.push({ b, alike });
        }
      }
    }
    this.#alike = [...byDifference.values()].filter((pairs) => pairs.length > 1);
  }

  /** Does up to so many switches, drawn at random, in place. */
  shake(world: World, tries: number, random: Random): void {
    if (this.#alike.length === 0) return;
    const draw = (below: number): number => Math.floor(random.uniform() * below);
    for (let i = 0; i < tries; i++) {
      const alike = this.#alike[draw(this.#alike.length)] ?? [];
      const one = alike[draw(alike.length)];
      const other = alike[draw(alike.length)];
      if (!one || !other) continue;
      const s = draw(this.#positions);
      const t = draw(this.#positions);
      const found = { a: one.a, b: one.b, c: other.a, d: other.b, s, t };
      if (this.#isPossible(world, found)) this.apply(world, found);
    }
  }

  /** Every switch of a world that a class takes part in as the first of the four. */
  *through(world: World, a: number): Generator<Switch> {
    for (const { b, alike } of this.#from.get(a) ?? []) {
      for (const { a: c, b: d } of alike) {
        for (let s = 0; s < this.#positions; s++) {
          for (let t = 0; t < this.#positions; t++) {
            const found = { a, b, c, d, s, t };
            if (this.#isPossible(world, found)) yield found;
          }
        }
      }
    }
  }

  apply(world: World, { a, b, c, d, s, t }: Switch): void {
    for (const each of [a, d]) this.#move(world, each, s, t);
    for (const each of [b, c]) this.#move(world, each, t, s);
  }

  #isPossible(world: World, { a, b, c, d, s, t }: Switch): boolean {
    if (s === t || a === c || a === d || b === c) return false;
    const has = (each: number, score: number): boolean => (world[each * this.#positions + score] ?? 0) > 0;
    return has(a, s) && has(b, t) && has(c, t) && has(d, s);
  }

  #move(world: World, each: number, from: number, to: number): void {
    const at = each * this.#positions;
    world[at + from] = (world[at + from] ?? 0) - 1;
    world[at + to] = (world[at + to] ?? 0) + 1;
  }
}

/** What the one has that the other has not, and the other way round, as a key. */
function difference(one: readonly number[], other: readonly number[]): string {
  const left = one.filter((piece) => !other.includes(piece));
  const right = other.filter((piece) => !one.includes(piece));
  return `${left.join()}>${right.join()}`;
}
