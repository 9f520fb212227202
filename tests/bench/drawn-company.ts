import type { CompanyRho } from '../../server/answers/company-rho.ts';
import type { Random } from '../../server/demo/random.ts';
import { clusterSums } from '../../server/measures/cluster-sums.ts';
import { designEffect } from '../../server/measures/design-effect.ts';
import { shareRho } from '../../server/publishing/summaries/share-rho.ts';

export const COMPETENCIES = 8;
export const POSITIONS = 5;
export const LEVELS = 4;
export const TEAMS = 60;
/** Fewest people in a published group: what summaries are rounded by. */
const K = 5;

export interface Person {
  team: number;
  level: number;
  scores: number[];
}

/** Some teams, the first ones, are off by so many points. */
export interface Off {
  teams: number;
  points: number;
}

/** A company whose ratings cluster in people: half the variance is the person's own. */
export function drawCompany(random: Random, off: Off): Person[] {
  return Array.from({ length: TEAMS }, (_, team) => team).flatMap((team) =>
    Array.from({ length: 5 + Math.floor(20 * random.uniform() ** 2) }, () =>
      drawPerson(random, team, team < off.teams ? off.points : 0),
    ),
  );
}

export function drawPerson(random: Random, team: number, shift: number): Person {
  const level = random.weighted([3, 4, 2, 1]);
  const quality = random.normal();
  const scores = Array.from({ length: COMPETENCIES }, () => {
    const points = 3.1 + 0.15 * (level - 1) + shift + 0.55 * (quality + random.normal());
    return Math.max(1, Math.min(POSITIONS, Math.round(points)));
  });
  return { team, level, scores };
}

/** Counts by position, lowest first. */
export function count(scores: readonly number[]): number[] {
  return Array.from({ length: POSITIONS }, (_, at) => scores.filter((score) => score === at + 1).length);
}

/** What publishing would say of the company: correlations as it rounds them, and the variance of a score. */
export function measureCompany(people: readonly Person[]): {
  rho: CompanyRho & { score: number };
  sigma2: number;
} {
  const found = designEffect(clusterSums(people.map(({ scores }) => scores)));
  if (found?.icc == null || found.sigma2 === null) throw new Error('a company without variance');
  const { icc: score, sigma2 } = found;
  const of = (is: (score: number) => boolean): number =>
    shareRho(clusterSums(people.map(({ scores }) => scores.map((each) => (is(each) ? 1 : 0)))), K) ?? score;
  const positions = Array.from({ length: POSITIONS }, (_, at) => at + 1);
  const word = positions.map((position) => of((each) => each === position));
  const from = positions.map((position) => of((each) => each >= position));
  const rho = {
    score,
    word: (position: number) => word[position - 1] ?? score,
    from: (position: number) => from[position - 1] ?? score,
  };
  return { rho, sigma2 };
}
