import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safe } from '../../../server/disclosure/safe.ts';
import { teamCut } from '../../../server/disclosure/team-cut.ts';
import { nodeAnswers } from '../../../server/disclosure/node-answers.ts';
import { blocksInside } from '../../../server/disclosure/answer.ts';
import type { TreeNode } from '../../../server/disclosure/tree-order.ts';

const rules = fc.record({
  k: fc.integer({ min: 3, max: 6 }),
  d: fc.integer({ min: 1, max: 2 }),
  insider: fc.boolean(),
});

/** Trees of up to 12 nodes, ids 0 (root) up, each under an earlier one; one or two tables over their nodes. */
const organisation = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const counts = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 });
  const table = fc
    .array(fc.option(counts, { freq: 4 }), { minLength: size, maxLength: size })
    .map((rows) => new Map(rows.flatMap((row, id) => (row ? [[id, row] as const] : []))));
  return fc.record({
    tree: fc
      .array(fc.nat(), { minLength: size, maxLength: size })
      .map((picks): TreeNode[] => picks.map((pick, id) => ({ id, parent: id === 0 ? null : pick % id }))),
    tables: fc.array(table, { minLength: 1, maxLength: 2 }),
  });
});

const peopleOf = (counts: readonly number[] | undefined) => (counts ?? []).reduce((sum, n) => sum + n, 0);

it('makes only blocks that are safe in each table, disjoint, and loses nobody', () => {
  fc.assert(
    fc.property(organisation, rules, ({ tree, tables }, r) => {
      const { blocks, leftOut } = teamCut(tree, tables, r);
      for (const { homes } of blocks) {
        for (const table of tables) {
          const parts = homes.map((home) => table.get(home) ?? [0, 0, 0]);
          if (parts.some((part) => peopleOf(part) > 0)) expect(safe(parts, r)).toBe(true);
        }
      }
      const placed = [...blocks.flatMap(({ homes }) => homes), ...leftOut].sort((a, b) => a - b);
      const peopled = tree.map(({ id }) => id).filter((id) => tables.some((t) => peopleOf(t.get(id)) > 0));
      expect(placed).toEqual(peopled);
    }),
    { numRuns: 500 },
  );
});

it('gives the same blocks in any order of rows, and under other ids', () => {
  const shuffled = organisation.chain(({ tree, tables }) =>
    fc.record({
      tree: fc.constant(tree),
      tables: fc.constant(tables),
      treeAgain: fc.shuffledSubarray(tree, { minLength: tree.length }),
      // new[old id]
      ids: fc.shuffledSubarray(
        [...tree.keys()].map((id) => id * 10 + 3),
        { minLength: tree.length },
      ),
      seed: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(shuffled, rules, ({ tree, tables, treeAgain, ids, seed }, r) => {
      const to = (id: number) => ids[id]!;
      const first = teamCut(tree, tables, r);
      const again = teamCut(
        treeAgain.map(({ id, parent }) => ({ id: to(id), parent: parent === null ? null : to(parent) })),
        (seed ? tables : [...tables].reverse()).map(
          (table) => new Map([...table].reverse().map(([home, counts]) => [to(home), counts])),
        ),
        r,
      );
      const sorted = (ns: readonly number[]) => [...ns].sort((a, b) => a - b);
      expect(again).toEqual({
        blocks: first.blocks
          .map(({ node, kind, homes }) => ({ node: to(node), kind, homes: sorted(homes.map(to)) }))
          .sort((a, b) => a.node - b.node),
        leftOut: sorted(first.leftOut.map(to)),
      });
    }),
    { numRuns: 300 },
  );
});

it('answers every node with exactly the blocks inside its subtree', () => {
  fc.assert(
    fc.property(organisation, rules, ({ tree, tables }, r) => {
      const { blocks } = teamCut(tree, tables, r);
      const answers = nodeAnswers(tree, blocks);
      for (const { id } of tree) {
        const subtree = new Set([id]);
        // parents come before their children in these trees
        for (const node of tree) if (node.parent !== null && subtree.has(node.parent)) subtree.add(node.id);
        expect(answers.get(id)).toEqual(blocksInside(blocks, subtree));
      }
    }),
    { numRuns: 300 },
  );
});
