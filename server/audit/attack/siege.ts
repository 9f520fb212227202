import type { Random } from '../../demo/random.ts';
import { buildClasses, type Classes } from './classes.ts';
import { listComponents } from './components.ts';
import { dealWorld, type FixedPart } from './deal.ts';
import type { Target } from './figure.ts';
import { findWorld, type Demand, type Outcome } from './find-world.ts';
import { ContradictionError } from './pieces.ts';
import { Pool } from './pool.ts';
import type { Solver } from './solver.ts';
import { searchWorld } from './start-world.ts';
import { Switches } from './switches.ts';
import type { World } from './world.ts';

/** Switches tried between two random worlds, for each class. */
const SHAKES = 12;

/** One table under attack: what is known of it, and the worlds found so far. */
export class Siege {
  readonly target: Target;
  readonly classes: Classes;
  readonly switches: Switches;
  readonly pool: Pool;
  readonly #solver: Solver;
  readonly #random: Random;
  readonly #componentOf: readonly (readonly number[])[];
  /** Bits of the scores that a class has in any world. */
  readonly #seen: number[];
  #last: World;

  /** Errors: ContradictionError where no table of scores fits the figures. */
  constructor(target: Target, solver: Solver, random: Random) {
    this.target = target;
    this.classes = buildClasses(target);
    this.switches = new Switches(this.classes);
    this.pool = new Pool(target.people.length, target.positions, random);
    this.#solver = solver;
    this.#random = random;
    const componentOf: (readonly number[])[] = [];
    for (const held of listComponents(this.classes)) for (const index of held) componentOf[index] = held;
    this.#componentOf = componentOf;
    this.#seen = this.classes.members.map(() => 0);
    this.#last = new Int32Array(this.classes.members.length * target.positions);
  }

  /** The world last added. */
  get world(): World {
    return this.#last;
  }

  /** Makes the first world. @returns false where neither a search nor the solver finds one in time. */
  begin(): boolean {
    const searched = searchWorld(this.classes, this.#random);
    if (searched) {
      this.add(searched);
      return true;
    }
    const found = this.ask([...this.classes.members.keys()]);
    if (found === 'impossible') throw new ContradictionError('no table of scores fits the figures');
    if (found === 'undecided') return false;
    this.add(found.world);
    return true;
  }

  /** Adds worlds made from the last one by switches at random. */
  addRandom(worlds: number): void {
    for (let i = 0; i < worlds; i++) {
      const next = this.#last.slice();
      this.switches.shake(next, SHAKES * this.classes.members.length, this.#random);
      this.add(next);
    }
  }

  add(world: World, fixed: readonly FixedPart[] = []): void {
    this.#last = world;
    const { positions } = this.target;
    for (const [at, count] of world.entries()) {
      const index = Math.floor(at / positions);
      if (count > 0) this.#seen[index] = (this.#seen[index] ?? 0) | (1 << (at % positions));
    }
    this.pool.add(dealWorld(this.classes, this.target.people, world, this.#random, fixed));
  }

  /** The only score that a class has in all worlds so far; undefined where it has several. */
  onlyScore(index: number): number | undefined {
    const seen = this.#seen[index] ?? 0;
    return (seen & (seen - 1)) === 0 ? Math.log2(seen) : undefined;
  }

  /** Asks the solver for a world; what no piece ties to `touched` stays as in the last one. */
  ask(touched: readonly number[], demand?: Demand): Outcome {
    const among = new Set(touched.flatMap((index) => this.#componentOf[index] ?? []));
    return findWorld(this.#solver, this.classes, [...among], this.#last, demand);
  }

  /** Whether a class is a piece by itself, so that its scores are known. */
  isKnown(index: number): boolean {
    return (this.classes.piecesOf[index] ?? []).some(
      (piece) => this.classes.pieces[piece]?.classes.length === 1,
    );
  }
}
