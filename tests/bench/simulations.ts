import type { CompanyRho } from '../../server/answers/company-rho.ts';
import { pooledTest } from '../../server/answers/drift/pooled-test.ts';
import { makeRandom, type Random } from '../../server/demo/random.ts';
import { bh } from '../../server/measures/bh.ts';
import { generalisedDeff, generalisedSe } from '../../server/measures/design-effect.ts';
import { funnelOverdispersion } from '../../server/measures/funnel-overdispersion.ts';
import { gapAgainst } from '../../server/measures/gap-against.ts';
import { poolGaps } from '../../server/measures/pool-gaps.ts';
import { referenceLevels } from '../../server/measures/reference-levels.ts';
import { wilsonDeff } from '../../server/measures/wilson-deff.ts';
import { Z_95 } from '../../server/measures/z-95.ts';
import {
  COMPETENCIES,
  count,
  drawCompany,
  drawPerson,
  LEVELS,
  measureCompany,
  POSITIONS,
  TEAMS,
  type Person,
} from './drawn-company.ts';
import type { Figure } from './figure.ts';

const RUNS = 400;
const TOP = 4;
const NOBODY_OFF = { teams: 0, points: 0 };
/** Of the teams, where some are really off. */
const OFF = { teams: 6, points: 0.45 };

/** Shares that are looked at: of the top words, and of each word by itself. */
const KINDS: readonly {
  name: string;
  is: (score: number) => boolean;
  rhoIn: (rho: CompanyRho) => number | null;
}[] = [
  { name: 'top-box share', is: (score) => score >= TOP, rhoIn: (rho) => rho.from(TOP) },
  ...Array.from({ length: POSITIONS }, (_, at) => ({
    name: `share of word ${at + 1}`,
    is: (score: number) => score === at + 1,
    rhoIn: (rho: CompanyRho) => rho.word(at + 1),
  })),
];

/** The truth that intervals should cover, from very many people. */
function findTruth(random: Random): { mean: number; shares: number[] } {
  const scores = Array.from({ length: 60_000 }, () => drawPerson(random, 0, 0).scores).flat();
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { mean, shares: KINDS.map(({ is }) => scores.filter(is).length / scores.length) };
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
    return { name, value: (100 * this.#hits) / this.#of, unit: '%', note: `${this.#of} teams; ${note}` };
  }
}

/** Whether nominal 95 % intervals cover, and how many tests and flags are false, on made-up companies of clustered ratings. */
export function simulate(): Figure[] {
  const random = makeRandom(11, 1);
  const truth = findTruth(makeRandom(11, 2));
  const [mean, gap] = [new Share(), new Share()];
  const kinds = KINDS.map((kind, at) => ({ ...kind, truth: truth.shares[at] ?? 0, covered: new Share() }));
  const [later, moved] = [makeRandom(11, 3), new Share()];
  let [familiesFlagged, falseShare, found] = [0, 0, 0];

  for (let run = 0; run < RUNS; run++) {
    const people = drawCompany(random, NOBODY_OFF);
    const { rho: rhos, sigma2 } = measureCompany(people);
    const rho = rhos.score;
    for (const [team, held] of Map.groupBy(people, (person) => person.team)) {
      const scores = held.flatMap((person) => person.scores);
      const se = generalisedSe({ sigma2, M: scores.length, mbar: COMPETENCIES, rho }) ?? 0;
      const observed = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      mean.add(Math.abs(observed - truth.mean) <= Z_95 * se);
      for (const { is, rhoIn, truth: known, covered } of kinds) {
        const deff = generalisedDeff(COMPETENCIES, rhoIn(rhos) ?? rho);
        const share = wilsonDeff(scores.filter(is).length, scores.length, deff);
        covered.add(share !== null && share.lower <= known && known <= share.upper);
      }
      const others = held.flatMap(() => drawPerson(later, team, 0).scores);
      const [now, then] = [scores, others].map((each) => ({
        people: held.length,
        counts: count(each),
        rho: rhos,
      }));
      if (now && then) moved.add((pooledTest(now, then) ?? 1) < 0.05);
    }
    const gaps = findGaps(people, rho);
    for (const each of gaps) gap.add(Math.abs(each.gap) <= Z_95 * each.se);
    if (flag(gaps).includes(true)) familiesFlagged++;

    const flags = flag(findGaps(drawCompany(random, OFF), rho));
    const right = flags.slice(0, OFF.teams).filter(Boolean).length;
    const all = flags.filter(Boolean).length;
    falseShare += all === 0 ? 0 : (all - right) / all;
    found += right / OFF.teams;
  }

  const goal = 'the goal is 93 to 97 %';
  const companies = `${RUNS} companies of ${TEAMS} teams`;
  return [
    mean.figure('mean of a team over 8 competencies: its 95 % interval covers', goal),
    ...kinds.map(({ name, covered, truth: share }) =>
      covered.figure(`${name} of a team over 8 competencies (${(100 * share).toFixed(0)} %): covers`, goal),
    ),
    gap.figure('gap of a team after its mix of levels: covers', goal),
    moved.figure(
      'of teams in which nothing changes over 8 competencies, a change at p < 0.05',
      'the goal is 3 to 7 %',
    ),
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
