import { makeRandom, type Random } from '../../server/demo/random.ts';
import { bh } from '../../server/measures/bh.ts';
import { clusterSums } from '../../server/measures/cluster-sums.ts';
import { designEffect, generalisedDeff, generalisedSe } from '../../server/measures/design-effect.ts';
import { funnelOverdispersion } from '../../server/measures/funnel-overdispersion.ts';
import { gapAgainst } from '../../server/measures/gap-against.ts';
import { poolGaps } from '../../server/measures/pool-gaps.ts';
import { referenceLevels } from '../../server/measures/reference-levels.ts';
import { wilsonDeff } from '../../server/measures/wilson-deff.ts';
import { Z_95 } from '../../server/measures/z-95.ts';
import { shareRho } from '../../server/publishing/summaries/share-rho.ts';
import type { Figure } from './figure.ts';

const COMPETENCIES = 8;
const POSITIONS = 5;
const LEVELS = 4;
const TEAMS = 60;
const RUNS = 400;
const TOP = 4;
/** Fewest people in a published group: what summaries are rounded by. */
const K = 5;
/** Of the teams, where some are really off, by this many points. */
const OFF = { teams: 6, points: 0.45 };

interface Person {
  team: number;
  level: number;
  scores: number[];
}

/** A company whose ratings cluster in people: half the variance is the person's own. */
function drawCompany(random: Random, off: number): Person[] {
  return Array.from({ length: TEAMS }, (_, team) => team).flatMap((team) =>
    Array.from({ length: 5 + Math.floor(20 * random.uniform() ** 2) }, () =>
      drawPerson(random, team, team < off ? OFF.points : 0),
    ),
  );
}

function drawPerson(random: Random, team: number, shift: number): Person {
  const level = random.weighted([3, 4, 2, 1]);
  const quality = random.normal();
  const scores = Array.from({ length: COMPETENCIES }, () => {
    const points = 3.1 + 0.15 * (level - 1) + shift + 0.55 * (quality + random.normal());
    return Math.max(1, Math.min(POSITIONS, Math.round(points)));
  });
  return { team, level, scores };
}

const count = (scores: readonly number[]): number[] =>
  Array.from({ length: POSITIONS }, (_, at) => scores.filter((score) => score === at + 1).length);

/** Shares that are looked at: of the top words, and of each word by itself. */
const KINDS: readonly ((score: number) => boolean)[] = [
  (score) => score >= TOP,
  ...Array.from({ length: POSITIONS }, (_, at) => (score: number) => score === at + 1),
];

/** Correlation of one person's ratings in being of a kind, as publishing rounds it; of a rare kind, `rho` of scores. */
function kindRho(people: readonly Person[], is: (score: number) => boolean, rho: number): number {
  const hits = people.map(({ scores }) => scores.map((score) => (is(score) ? 1 : 0)));
  return shareRho(clusterSums(hits), K) ?? rho;
}

/** The truth that intervals should cover, from very many people. */
function findTruth(random: Random): { mean: number; shares: number[] } {
  const scores = Array.from({ length: 60_000 }, () => drawPerson(random, 0, 0).scores).flat();
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { mean, shares: KINDS.map((is) => scores.filter(is).length / scores.length) };
}

/** All teams' pooled gaps, as /api/gaps makes them. */
function findGaps(people: readonly Person[], rho: number) {
  const byTeam = Map.groupBy(people, ({ team }) => team);
  const byLevel = Map.groupBy(people, ({ level }) => level);
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  const deff = generalisedDeff(COMPETENCIES, rho);
  const references = Array.from({ length: COMPETENCIES }, (_, competency) =>
    referenceLevels(
      levels.map((level) => count((byLevel.get(level) ?? []).map(({ scores }) => scores[competency] ?? 0))),
    ),
  );
  return Array.from({ length: TEAMS }, (_, team) => {
    const held = byTeam.get(team) ?? [];
    const mix = levels.map((level) => held.filter((person) => person.level === level).length);
    const gaps = references.flatMap((reference, competency) => {
      const counts = count(held.map(({ scores }) => scores[competency] ?? 0));
      return gapAgainst(counts, mix, reference) ?? [];
    });
    const pooled = poolGaps(gaps, { deff });
    if (pooled?.se0 == null) throw new Error(`team ${team} has no gap`);
    return { gap: pooled.gap, se: pooled.se0 };
  });
}

function flag(gaps: readonly { gap: number; se: number }[]): boolean[] {
  const funnel = funnelOverdispersion(
    gaps.map(({ gap }) => gap),
    gaps.map(({ se }) => se),
    { theta0: 0 },
  );
  if (!funnel) throw new Error('no funnel');
  return bh(funnel.p).flagged;
}

class Share {
  #hits = 0;
  #of = 0;
  add(hit: boolean): void {
    this.#of++;
    if (hit) this.#hits++;
  }
  figure(name: string, note: string): Figure {
    return { name, value: (100 * this.#hits) / this.#of, unit: '%', note: `${this.#of} intervals; ${note}` };
  }
}

/** Whether nominal 95 % intervals cover, and how many flags are false, on made-up companies of clustered ratings. */
export function simulate(): Figure[] {
  const random = makeRandom(11, 1);
  const truth = findTruth(makeRandom(11, 2));
  const [mean, gap] = [new Share(), new Share()];
  const kinds = KINDS.map((is, at) => ({ is, truth: truth.shares[at] ?? 0, covered: new Share() }));
  let [familiesFlagged, falseShare, found] = [0, 0, 0];

  for (let run = 0; run < RUNS; run++) {
    const people = drawCompany(random, 0);
    const company = designEffect(clusterSums(people.map(({ scores }) => scores)));
    if (company?.icc == null || company.sigma2 === null) throw new Error('a company without variance');
    const { icc: rho, sigma2 } = company;
    const rhos = kinds.map(({ is }) => kindRho(people, is, rho));
    for (const held of Map.groupBy(people, ({ team }) => team).values()) {
      const scores = held.flatMap((person) => person.scores);
      const se = generalisedSe({ sigma2, M: scores.length, mbar: COMPETENCIES, rho }) ?? 0;
      const observed = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      mean.add(Math.abs(observed - truth.mean) <= Z_95 * se);
      for (const [at, { is, truth: known, covered }] of kinds.entries()) {
        const deff = generalisedDeff(COMPETENCIES, rhos[at] ?? rho);
        const share = wilsonDeff(scores.filter(is).length, scores.length, deff);
        covered.add(share !== null && share.lower <= known && known <= share.upper);
      }
    }
    const gaps = findGaps(people, rho);
    for (const each of gaps) gap.add(Math.abs(each.gap) <= Z_95 * each.se);
    if (flag(gaps).includes(true)) familiesFlagged++;

    const flags = flag(findGaps(drawCompany(random, OFF.teams), rho));
    const right = flags.slice(0, OFF.teams).filter(Boolean).length;
    const all = flags.filter(Boolean).length;
    falseShare += all === 0 ? 0 : (all - right) / all;
    found += right / OFF.teams;
  }

  const goal = 'the goal is 93 to 97 %';
  const companies = `${RUNS} companies of ${TEAMS} teams`;
  return [
    mean.figure('mean of a team over 8 competencies: its 95 % interval covers', goal),
    ...kinds.map(({ covered, truth: share }, at) => {
      const of = at === 0 ? 'top-box share' : `share of word ${at}`;
      return covered.figure(
        `${of} of a team over 8 competencies (${(100 * share).toFixed(0)} %): covers`,
        goal,
      );
    }),
    gap.figure('gap of a team after its mix of levels: covers', goal),
    {
      name: 'companies in which no team is off and any is flagged',
      value: (100 * familiesFlagged) / RUNS,
      unit: '%',
      note: `${companies}; the goal is at most 10 %`,
    },
    {
      name: `false among the flagged, where ${OFF.teams} teams are off by ${OFF.points} points`,
      value: (100 * falseShare) / RUNS,
      unit: '%',
      note: `${companies}; the goal is at most 10 %`,
    },
    {
      name: 'of these teams, found',
      value: (100 * found) / RUNS,
      unit: '%',
      note: companies,
    },
  ];
}
