import type { Classes } from './classes.ts';

/** One way in which everybody could be rated: people by class and position, `world[class * positions + position]`. */
export type World = Int32Array;

/** Whether a world has the known people in each class and every piece's counts. */
export function fits(world: World, { positions, people, pieces }: Classes): boolean {
  for (const [index, expected] of people.entries()) {
    let sum = 0;
    for (let s = 0; s < positions; s++) {
      const count = world[index * positions + s] ?? -1;
      if (count < 0) return false;
      sum += count;
    }
    if (sum !== expected) return false;
  }
  return pieces.every(({ classes, counts }) =>
    counts.every(
      (count, s) => count === classes.reduce((sum, each) => sum + (world[each * positions + s] ?? 0), 0),
    ),
  );
}
