import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Source } from '../../../db/schema.ts';
import { makeRandom } from '../../../server/demo/random.ts';
import { gate } from '../../../server/disclosure/gate.ts';
import type { CutRules } from '../../../server/disclosure/rules.ts';
import { buildContent, type CountedCycle } from '../../../server/publishing/build-content.ts';
import type { CountedTable } from '../../../server/publishing/counted-table.ts';

const SOURCES: readonly Source[] = ['self', 'manager', 'calibrated'];
const LABELS = ['Low', 'Middle', 'High'];
const LEVELS = [1, 2, 3, 4].map((id) => ({
  id,
  ladder: 'crafts',
  ladderName: 'Crafts',
  scaleId: 1,
  key: `L${id}`,
  title: `Level ${id}`,
  grade: id,
  topBox: 3,
}));
const add = (rows: readonly (readonly number[])[]) =>
  LABELS.map((_, s) => rows.reduce((sum, row) => sum + row[s]!, 0));
const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

/** An organisation of any depth, tiny or skewed: who sits where, and what three sources say of them. */
function makeCycle(seed: number, nodes: number, deep: number, mean: number): CountedCycle {
  const random = makeRandom(seed, 1);
  const tree = Array.from({ length: nodes }, (_, id) => {
    // Near 1, each node lies under the one before; near 0, under any before it.
    const parent = id === 0 ? null : random.uniform() < deep ? id - 1 : Math.floor(random.uniform() * id);
    return { id, parent, path: `node ${String((id * 7) % nodes).padStart(3, '0')}` };
  });
  const tables: CountedTable[] = SOURCES.map((source) => ({
    source,
    competencyId: 1,
    competency: 'care',
    scaleId: 1,
    labels: LABELS,
    severalRaters: false,
    rows: [],
  }));
  const rows = tables.map(() => new Map<string, { home: number; level: number | null; counts: number[] }>());
  for (const { id: home } of tree) {
    const size = Math.floor(-Math.log(1 - random.uniform()) * mean);
    for (let person = 0; person < size; person++) {
      const level = random.chance(0.1) ? null : random.weighted([0.4, 0.3, 0.2, 0.1]) + 1;
      const manager = random.weighted([0.15, 0.65, 0.2]);
      const calibrated = random.chance(0.15) ? random.weighted([1, 1, 1]) : manager;
      const scores = [random.chance(0.8) ? random.weighted([1, 1, 1]) : undefined, manager, calibrated];
      for (const [table, score] of scores.entries()) {
        if (score === undefined) continue;
        const row = rows[table]!.get(`${home} ${level}`) ?? { home, level, counts: [0, 0, 0] };
        rows[table]!.set(`${home} ${level}`, row);
        row.counts[score]! += 1;
      }
    }
  }
  return {
    tree,
    levels: LEVELS,
    tables: tables.map((table, at) => ({ ...table, rows: [...rows[at]!.values()] })),
    people: [],
  };
}

function below(tree: CountedCycle['tree'], node: number): Set<number> {
  const held = new Set([node]);
  // Parents come before their children here.
  for (const { id, parent } of tree) if (parent !== null && held.has(parent)) held.add(id);
  return held;
}

const anyRules = fc.record({
  k: fc.integer({ min: 3, max: 7 }),
  d: fc.integer({ min: 1, max: 2 }),
  insider: fc.boolean(),
  columns: fc.constantFrom('company' as const, 'divisions' as const),
  levelsFrom: fc.constantFrom(0, 60),
});

it('publishes only unions of blocks and of columns that hold, whatever the organisation', () => {
  const seen = { blocks: 0, byDivision: 0, columns: 0, leftOut: 0 };
  const sizes = fc.record({
    seed: fc.nat(1e6),
    nodes: fc.integer({ min: 1, max: 30 }),
    deep: fc.constantFrom(0, 0.3, 1),
    mean: fc.constantFrom(1, 4, 9, 30),
  });
  fc.assert(
    fc.property(sizes, anyRules, ({ seed, nodes, deep, mean }, rules: CutRules) => {
      const cycle = makeCycle(seed, nodes, deep, mean);
      const { content, scheme, tables, columnOf } = buildContent(cycle, rules);
      if (scheme.endsWith('by division')) seen.byDivision += 1;

      for (const table of tables) {
        const rows = content.tables.find(({ key }) => key.source === table.source)!;
        const countHomes = (homes: ReadonlySet<number>) =>
          add(table.rows.filter(({ home }) => homes.has(home)).map(({ counts }) => counts));

        const { blocks } = rows;
        expect(new Set(blocks.flatMap(({ homes }) => homes)).size).toBe(
          blocks.flatMap(({ homes }) => homes).length,
        );
        for (const { homes, counts, people } of blocks) {
          expect(counts).toEqual(countHomes(new Set(homes)));
          expect(people).toBe(total(counts));
          expect(people).toBeGreaterThanOrEqual(rules.k);
          expect(people - Math.max(...counts)).toBeGreaterThanOrEqual(rules.d);
          seen.blocks += 1;
        }
        for (const { team_id, counts } of rows.team_tables) {
          const held = below(cycle.tree, team_id);
          const inside = blocks.filter(({ homes }) => homes.every((home) => held.has(home)));
          expect(counts).toEqual(inside.length > 0 ? add(inside.map((block) => block.counts)) : null);
        }

        // The cells as published: what was left out of its column stands with those who have no level.
        const aside = content.level_columns.length;
        const cells = table.blocks.map(() => Array.from({ length: aside + 1 }, () => [0, 0, 0]));
        for (const { home, level, counts } of table.rows) {
          const block = table.blocks.findIndex(({ homes }) => homes.includes(home));
          if (block < 0) continue;
          const column = level === null ? undefined : columnOf(home, level);
          const at = column !== undefined && table.cut.kept[block]![column] ? column : aside;
          cells[block]![at] = add([cells[block]![at]!, counts]);
          if (column !== at && column !== undefined) seen.leftOut += total(counts);
        }
        expect(gate(cells, rules)).toEqual([]);
        for (const { column_id, counts, people } of rows.level_tables) {
          const expected = add(cells.map((row) => row[column_id - 1]!));
          expect(counts).toEqual(total(expected) > 0 ? expected : null);
          if (people !== null) {
            expect(people).toBeGreaterThanOrEqual(rules.k);
            seen.columns += 1;
          }
        }
      }
      const [, manager, calibrated] = SOURCES.map((source) =>
        tables.find((table) => table.source === source)!,
      );
      expect(calibrated!.blocks).toEqual(manager!.blocks);
      expect(calibrated!.cut.kept).toEqual(manager!.cut.kept);
    }),
    { numRuns: 1000, seed: 20260930 },
  );
  expect(seen.blocks).toBeGreaterThan(3000);
  expect(seen.columns).toBeGreaterThan(1000);
  expect(seen.byDivision).toBeGreaterThan(50);
  expect(seen.leftOut).toBeGreaterThan(300);
}, 60_000);
