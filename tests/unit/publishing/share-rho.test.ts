import { expect, it } from 'vitest';
import { clusterSums } from '../../../server/measures/cluster-sums.ts';
import { shareRho } from '../../../server/publishing/summaries/share-rho.ts';

const times = (people: number, hits: readonly number[]): number[][] =>
  Array.from({ length: people }, () => [...hits]);

it('never says that everybody has the word throughout or not at all', () => {
  const all = clusterSums([...times(100, [1, 1]), ...times(100, [0, 0])]);
  // As if five people had one of each: MSB = 100/199, MSW = 5 (1/2)/200, so 0.951; a step is 0.05.
  expect(shareRho(all, 5)).toBe(0.95);
});

it('never says that nobody has it more often than others', () => {
  expect(shareRho(clusterSums(times(200, [1, 0])), 5)).toBe(0);
});

it('tells nothing of a word so rare, or so common, that a tenth would not hold k of its ratings', () => {
  const rare = (people: number): number[][] => [...times(people, [1, 0]), ...times(1000 - people, [0, 0])];
  const common = (people: number): number[][] => rare(people).map((hits) => hits.map((hit) => 1 - hit));
  // p (1 - p) N of 52 hits in 2000 is 50.6, of 51 is 49.7: ten times k lies between.
  expect([52, 51].map((people) => shareRho(clusterSums(rare(people)), 5))).toEqual([0, null]);
  expect([52, 51].map((people) => shareRho(clusterSums(common(people)), 5))).toEqual([0, null]);
});

it('is undefined where everybody has one rating, or the word is nobody’s', () => {
  expect(shareRho(clusterSums([...times(200, [1]), ...times(200, [0])]), 5)).toBeNull();
  expect(shareRho(clusterSums(times(200, [0, 0])), 5)).toBeNull();
});
