import type { Classes } from './classes.ts';
import { IntegerProgram } from './integer-program.ts';
import type { Solver } from './solver.ts';
import { fits, type World } from './world.ts';

/** Some people of one class, as a group of their own. */
export interface Part {
  readonly index: number;
  readonly people: number;
}

/** A further demand on the world that is looked for. */
export type Demand =
  /** Somebody of the class has another score than this one. */
  | { readonly kind: 'second score'; readonly index: number; readonly position: number }
  /** The parts together have at least so many people of one score. */
  | {
      readonly kind: 'more';
      readonly parts: readonly Part[];
      readonly position: number;
      readonly atLeast: number;
    };

export type Outcome =
  | { readonly world: World; /** Scores of each part of the demand. */ readonly parts: readonly number[][] }
  | 'impossible'
  | 'undecided';

/**
 * Looks for a world of some classes by integer programming; the other classes are as in `base`.
 *
 * Shapes: `among` holds whole components, so that no piece is half inside it.
 */
export function findWorld(
  solver: Solver,
  classes: Classes,
  among: readonly number[],
  base: World,
  demand?: Demand,
): Outcome {
  const { positions, people } = classes;
  const program = new IntegerProgram();
  const columnOf = new Map(
    among.map((index) => [index, program.addVariables(positions, people[index] ?? 0)]),
  );
  const variables = (index: number): number[] => run(columnOf.get(index) ?? 0, positions);
  for (const index of among) program.equal(variables(index), people[index] ?? 0);
  addPieces(program, classes, columnOf);

  const parts = demand?.kind === 'more' ? demand.parts : [];
  const partColumns = parts.map((part) => {
    const columns = run(program.addVariables(positions, part.people), positions);
    program.equal(columns, part.people);
    for (const [s, whole] of variables(part.index).entries()) program.notBelow(whole, columns[s] ?? 0);
    return columns;
  });
  if (demand?.kind === 'more') {
    program.atLeast(
      partColumns.map((columns) => columns[demand.position] ?? 0),
      demand.atLeast,
    );
  } else if (demand) {
    program.atLeast(
      variables(demand.index).filter((_, s) => s !== demand.position),
      1,
    );
  }

  const values = solver.solve(program);
  if (typeof values === 'string') return values;
  const world = base.slice();
  for (const [index, column] of columnOf) {
    for (let s = 0; s < positions; s++) world[index * positions + s] = values[column + s] ?? 0;
  }
  if (!fits(world, classes)) return 'undecided';
  return { world, parts: partColumns.map((columns) => columns.map((column) => values[column] ?? 0)) };
}

function addPieces(
  program: IntegerProgram,
  { pieces }: Classes,
  columnOf: ReadonlyMap<number, number>,
): void {
  for (const piece of pieces) {
    const columns = piece.classes.flatMap((index) => columnOf.get(index) ?? []);
    if (columns.length === 0) continue;
    for (const [s, count] of piece.counts.entries()) {
      program.equal(
        columns.map((column) => column + s),
        count,
      );
    }
  }
}

function run(first: number, length: number): number[] {
  return Array.from({ length }, (_, i) => first + i);
}
