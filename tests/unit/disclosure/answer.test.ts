import { expect, it } from 'vitest';
import { blocksInside, columnsInside } from '../../../server/disclosure/answer.ts';
import { nodeAnswers } from '../../../server/disclosure/node-answers.ts';
import { withheldReason } from '../../../server/disclosure/withheld-reason.ts';

// company 1 over division 2 (teams 4 and 5) and team 3; 3 and 5 are shown together at the company
const tree = [
  { id: 1, parent: null },
  { id: 2, parent: 1 },
  { id: 3, parent: 1 },
  { id: 4, parent: 2 },
  { id: 5, parent: 2 },
];
const blocks = [
  { node: 1, homes: [3, 5] },
  { node: 4, homes: [4] },
];

it('takes the blocks whose people are all asked for', () => {
  expect(blocksInside(blocks, new Set([1, 2, 3, 4, 5]))).toEqual([0, 1]);
  expect(blocksInside(blocks, new Set([2, 4, 5]))).toEqual([1]);
  expect(blocksInside(blocks, new Set([3]))).toEqual([]);
});

it('takes the columns whose levels are all asked for', () => {
  const columns = [{ levelIds: [1] }, { levelIds: [2, 3] }];
  expect(columnsInside(columns, new Set([1, 2, 3]))).toEqual([0, 1]);
  expect(columnsInside(columns, new Set([1, 2]))).toEqual([0]);
  expect(columnsInside(columns, new Set([3]))).toEqual([]);
});

it('answers every node of the tree', () => {
  expect([...nodeAnswers(tree, blocks)].sort(([a], [b]) => a - b)).toEqual([
    [1, [0, 1]],
    [2, [1]],
    [3, []],
    [4, [1]],
    [5, []],
  ]);
});

it('refuses a block of a node that is not there', () => {
  expect(() => nodeAnswers(tree, [{ node: 9 }])).toThrow('a block is of node 9, which is not in the tree');
});

it('gives a reason that tells no more than the head-count', () => {
  expect([0, 1, 4, 5, 500].map((people) => withheldReason(people, { k: 5 }))).toEqual([
    'no ratings',
    'too few people',
    'too few people',
    'withheld to protect its people',
    'withheld to protect its people',
  ]);
});
