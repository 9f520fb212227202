import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DistributionReply, ShownCell } from '../../server/contract/distribution.ts';
import { importText } from '../fixtures/ratings/import-text.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

interface Known {
  hits: number;
  rho: number | null;
}

// Made by tests/reference/share-rho.R with lm and anova, rating by rating.
const reference = JSON.parse(
  readFileSync(new URL('../reference/share-rho.json', import.meta.url), 'utf8'),
) as { people: string[]; ratings: number; word: Known[]; from: Known[] };

const COMPETENCIES = ['care', 'zeal', 'craft', 'reach', 'pace', 'proof'];
const SCALE = ['One', 'Two', 'Three', 'Four', 'Five'];

/** Divisions A, of 100 people, and B, in teams of ten. */
function ratings(): string {
  const lines = reference.people.flatMap((scores, number) =>
    COMPETENCIES.flatMap((competency, at) => {
      const team = `Acme / ${number < 100 ? 'A' : 'B'} / ${Math.floor(number / 10)}`;
      return scores[at] === '-'
        ? []
        : [['2026-Q3', `p${number}`, team, competency, 'self', scores[at]].join()];
    }),
  );
  return `cycle,person,team,competency,source,rating\n${lines.join('\n')}\n`;
}

interface Stat {
  path: string;
  rho: number;
  word_rho: (number | null)[] | null;
  from_rho: (number | null)[] | null;
}

let t: TestApp;
let stats: Stat[];
beforeAll(async () => {
  t = await testApp([makeLadder({ scale: SCALE, competencies: COMPETENCIES })]);
  const report = await importText(t, ratings());
  if (report.faults[0]) throw new Error(report.faults[0].message);
  await t.publish();
  const { rows } = await sql<Stat>`
    select path, rho, word_rho, from_rho from published.unit_stat s join reference.team t on t.id = s.team_id
    order by path`.execute(t.reader as never);
  stats = rows;
});
afterAll(() => t[Symbol.asyncDispose]());

/** To the first step that holds five of the ratings that p (1 - p) N counts; none where it is above a tenth. */
function rounded({ hits, rho }: Known): unknown {
  const carried = (hits * (reference.ratings - hits)) / reference.ratings;
  const step = [0.01, 0.02, 0.05, 0.1].find((each) => each * carried >= 5);
  if (rho === null || step === undefined) return null;
  return expect.closeTo(Math.round(rho / step) * step, 9);
}

it('publishes of the company how alike ratings are word by word, as R has it', () => {
  expect(stats[0]).toMatchObject({
    path: 'Acme',
    word_rho: reference.word.map(rounded),
    from_rho: reference.from.map(rounded),
  });
});

it('has a word too rare to tell, and one that is not, in this reference', () => {
  const [rare, ...others] = stats[0]?.word_rho ?? [];
  expect(rare).toBeNull();
  expect(others).not.toContain(null);
});

it('publishes none of a division, which nothing would read', () => {
  expect(stats[1]).toMatchObject({ path: 'Acme / A', word_rho: null, from_rho: null });
});

/** Wilson's interval of a share whose ratings are alike by rho (STATISTICS.md, M1). */
function wilson(cell: ShownCell, hits: number, rho: number | null | undefined) {
  const M = cell.counts.reduce((sum, count) => sum + count, 0);
  const n = M / (1 + (M / cell.people - 1) * (rho ?? NaN));
  const [p, z] = [hits / M, 1.959963984540054];
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const [lower, upper] = [-half, half].map((each) => (p + z ** 2 / (2 * n) + each) / (1 + z ** 2 / n));
  return {
    n: expect.closeTo(n, 6),
    lower: expect.closeTo(lower ?? NaN, 9),
    upper: expect.closeTo(upper ?? NaN, 9),
  };
}

function onlyCell({ cells }: DistributionReply): ShownCell {
  const [cell] = cells;
  if (!cell || 'withheld' in cell) throw new Error('the company is withheld');
  return cell;
}

const hitsFrom = (cell: ShownCell, from: number): number =>
  cell.counts.slice(from - 1).reduce((sum, count) => sum + count, 0);

it('rests the top-box share on the correlation of being at the top, and each share on its word', async () => {
  const cell = onlyCell(await t.ask());
  const { rho, word_rho, from_rho } = stats[0] ?? {};

  expect(cell.measures.topBox).toMatchObject(wilson(cell, hitsFrom(cell, 4), from_rho?.[3]));
  expect(cell.shares.map(({ lower, upper }) => ({ lower, upper }))).toEqual(
    cell.counts.map((count, at) => {
      const { lower, upper } = wilson(cell, count, word_rho?.[at] ?? rho);
      return { lower, upper };
    }),
  );
});

it('rests them on that of the scores in a publication from before', async () => {
  const now = onlyCell(await t.ask());
  await sql`update published.unit_stat set word_rho = null, from_rho = null`.execute(t.owner);
  const app = await t.anotherApp();
  const reply = await app.inject('/api/distribution');
  await app.close();
  const cell = onlyCell(reply.json());

  expect(cell.measures.topBox).toMatchObject(wilson(cell, hitsFrom(cell, 4), stats[0]?.rho));
  expect(cell.shares[2]).toMatchObject({ lower: wilson(cell, cell.counts[2] ?? NaN, stats[0]?.rho).lower });
  expect(cell.measures.mean).toEqual(now.measures.mean);
});
