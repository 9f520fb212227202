import fc from 'fast-check';
import type { Organisation } from './publishers.ts';

/** Company 0 and up to three divisions or teams, under it or under each other; people at any of them. */
export const anyOrganisation = fc
  .record({
    parents: fc.array(fc.nat(2), { minLength: 2, maxLength: 3 }),
    levels: fc.integer({ min: 2, max: 3 }),
    positions: fc.integer({ min: 2, max: 3 }),
    // people of each home and level (the last without a level), each with a score
    scores: fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 16, maxLength: 16 }),
    levelless: fc.boolean(),
  })
  .map(({ parents, levels, positions, scores, levelless }): Organisation => {
    const tree = [null, ...parents].map((pick, id) => ({ id, parent: pick === null ? null : pick % id }));
    const rows = tree.flatMap(({ id }) =>
      Array.from({ length: levels + 1 }, (_, level) => {
        const counts = new Array<number>(positions).fill(0);
        for (const score of scores[id * 4 + level]!) counts[score % positions]! += 1;
        return { home: id, level: level < levels ? level : null, counts };
      }),
    );
    return { tree, rows: rows.filter(({ level }) => level !== null || levelless) };
  });

export const anyRules = fc.record({
  k: fc.constant(3),
  d: fc.integer({ min: 1, max: 2 }),
  insider: fc.boolean(),
});
