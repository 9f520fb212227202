import { expect, it } from 'vitest';
import { pooledTest } from '../../../server/answers/drift/pooled-test.ts';

const rhoOf = (score: number, words: readonly number[]) => ({
  score,
  word: (position: number) => words[position - 1] ?? score,
  from: () => score,
});
const before = { people: 20, counts: [10, 30, 20] };
const after = { people: 25, counts: [5, 25, 40] };

// R: M <- c(60, 70); mbar <- M / c(20, 25); p <- (a + b) / sum(M); x2 <- chisq.test(rbind(a, b))$statistic
// v <- sapply(1:2, function(g) p * (1 - p) * (1 + (mbar[g] - 1) * rho) / M[g])
// delta <- sum(sapply(1:2, function(g) (1 - M[g] / sum(M)) * sum(v[, g] * M[g] / p))) / 2
// pchisq(x2 / delta, 2, lower = FALSE)
it.each([
  ['each word has its own', [0.1, 0.05, 0.2], 0.0361330151058876],
  ['every word has that of the scores', [], 0.101511275015952],
])('agrees with R where %s', (_what, words, p) => {
  const rho = rhoOf(0.4, words);
  expect(pooledTest({ ...before, rho }, { ...after, rho })).toBeCloseTo(p, 12);
});

it('is undefined where everybody has one word', () => {
  const rho = rhoOf(0.4, []);
  const group = { people: 20, counts: [0, 60, 0], rho };
  expect(pooledTest(group, group)).toBeNull();
});
