import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Ladder, Problem } from '../../../server/ladders/ladder.ts';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

let read: { ladders: Ladder[]; problems: Problem[] };
beforeAll(async () => {
  read = await readLadders([join(import.meta.dirname, '../../../ladders')]);
});

const SHARED = ['domain-expertise', 'teaching-and-mentoring', 'culture-and-leadership', 'customer-success'];

it('reads the shipped ladders without a problem', () => {
  expect(read.problems).toEqual([]);
  expect(read.ladders.map(({ key, name }) => [key, name])).toEqual([
    ['data', 'Data'],
    ['engineering', 'Engineering'],
    ['infrastructure', 'Infrastructure'],
  ]);
});

it.each([
  ['engineering', ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'], SHARED, true],
  ['infrastructure', ['1', '2', '3', '4', '5'], SHARED, false],
  [
    'data',
    ['ASE', 'SE', 'SSE', 'STE', 'PE'],
    ['domain-expertise', 'impact-output', 'communication', 'culture-and-leadership'],
    false,
  ],
])('%s has its levels, grades and competencies', (key, levels, competencies, hasExamples) => {
  const ladder = read.ladders.find((candidate) => candidate.key === key)!;
  expect(ladder).toMatchObject({
    scale: ['Below', 'Developing', 'Meets', 'Exceeds', 'Far exceeds'],
    topBox: 4,
  });
  expect(ladder.levels.map((level) => level.key)).toEqual(levels);
  expect(ladder.levels.map((level) => level.grade)).toEqual(levels.map((_, i) => i + 1));
  for (const level of ladder.levels) {
    expect(level.competencies.map((competency) => competency.key)).toEqual(competencies);
    for (const { expectations, examples } of level.competencies) {
      expect(expectations.length).toBeGreaterThanOrEqual(2);
      expect(examples.length > 0).toBe(hasExamples);
    }
  }
});
