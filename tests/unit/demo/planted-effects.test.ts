import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describePlanted } from '../../../server/demo/planted-effects.ts';
import { mean, meanAndError, rated, readDemo, sd, type DemoRow } from './demo-rows.ts';

// Sizes as the brief of the demo states them, not as the code does.
const TEAMS = [
  ['Larkfield / Product / Experience / Search', 0.45],
  ['Larkfield / Platform / Databases', 0.4],
  ['Larkfield / Product / Collaboration / Calendar', -0.45],
] as const;
const DIVISIONS = ['Product', 'Delivery', 'Platform', 'Insights'] as const;

const shown = readDemo();
// One organisation is a small sample of people; the planted sizes are expectations, so they are held to many.
const worlds = Array.from({ length: 24 }, (_, index) => readDemo(1000 + index));
const lastOf = (world: readonly DemoRow[][]) => world.at(-1)!;

/** Mean difference of a team to the people of its levels in all teams that are not planted, per competency. */
function gaps(rows: readonly DemoRow[], source: string): Map<string, { gap: number; people: number }> {
  const planted = new Set<string>(TEAMS.map(([path]) => path));
  const all = rated(rows, source);
  const cell = (row: DemoRow) => [row.ladder, row.level, row.competency].join();
  const reference = new Map(
    [
      ...Map.groupBy(
        all.filter(({ team }) => !planted.has(team)),
        cell,
      ),
    ].map(([key, set]) => [key, mean(set.map(({ rating }) => rating))]),
  );
  return new Map(
    [...Map.groupBy(all, ({ team }) => team)].map(([team, set]) => {
      const differences = set.flatMap((row) => {
        const usual = reference.get(cell(row));
        return usual === undefined ? [] : [row.rating - usual];
      });
      return [team, { gap: mean(differences), people: new Set(set.map(({ person }) => person)).size }];
    }),
  );
}

const inDivision = (rows: readonly DemoRow[], source: string, division: string) =>
  rated(rows, source)
    .filter(({ team }) => team.startsWith(`Larkfield / ${division}`))
    .map(({ rating }) => rating);

/** Holds an estimate from many worlds to its size; 0.02 points is what rounding to the scale may add. */
function expectSize(estimates: readonly number[], size: number): void {
  const { mean: found, error } = meanAndError(estimates);
  expect(Math.abs(found - size)).toBeLessThan(3 * error + 0.02);
  expect(error).toBeLessThan(0.03);
}

it('says the same in README.md and in the data', () => {
  const readme = readFileSync(new URL('../../../server/demo/README.md', import.meta.url), 'utf8');
  const list = readme.split('\n').filter((line) => /^- (Team|Competency|Division|Self) /.test(line));
  expect(list).toEqual(describePlanted().map((sentence) => `- ${sentence}`));
});

describe('lenient and severe teams', () => {
  it.each(TEAMS)('%s is off by %d, from every source', (path, points) => {
    for (const source of ['self', 'manager', 'calibrated']) {
      expectSize(
        worlds.map((world) => gaps(lastOf(world), source).get(path)!.gap),
        points,
      );
    }
  });

  it.each(TEAMS)('%s has 12 to 24 people in every quarter of every world', (path) => {
    const people = [shown, ...worlds].flat().map((rows) => gaps(rows, 'manager').get(path)!.people);
    expect(Math.min(...people)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...people)).toBeLessThanOrEqual(24);
  });

  it('stand out from all other teams in the last quarter that is shown', () => {
    // Four ratings a person, intra-class correlation 0.4: design effect 2.2 on a variance of 0.4.
    const z = [...gaps(lastOf(shown), 'calibrated')].map(([team, { gap, people }]) => ({
      team,
      z: gap / Math.sqrt((0.4 * 2.2) / (4 * people)),
    }));
    const byRank = z.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
    expect(
      byRank
        .slice(0, 3)
        .map(({ team }) => team)
        .sort(),
    ).toEqual(TEAMS.map(([path]) => path).sort());
    expect(Math.abs(byRank[2]!.z)).toBeGreaterThan(3);
    expect(Math.abs(byRank[3]!.z)).toBeLessThan(2.6);
  });

  it('are the only ones: the true effects of the others scatter by 0.08', () => {
    // A gap is the true effect (sd 0.08) plus the luck of who is in the team; over both it has the variance below.
    const others = worlds.flatMap((world) =>
      [...gaps(lastOf(world), 'manager')].filter(
        ([team, { people }]) => people >= 8 && !TEAMS.some(([path]) => path === team),
      ),
    );
    const standard = others.map(
      ([, { gap, people }]) => gap / Math.sqrt(0.08 ** 2 + (0.4 * 2.2) / (4 * people)),
    );
    expect(Math.abs(mean(standard))).toBeLessThan(0.1);
    expect(sd(standard)).toBeGreaterThan(0.85);
    expect(sd(standard)).toBeLessThan(1.15);
  });
});

describe('drift', () => {
  const at = (world: readonly DemoRow[][], quarter: number, competency: string) =>
    mean(
      rated(world[quarter]!, 'manager')
        .filter((row) => row.competency === competency)
        .map((r) => r.rating),
    );
  const rise = (competency: string, from: number, to: number) =>
    worlds.map((world) => at(world, to, competency) - at(world, from, competency));

  it.each([3, 4, 5, 6, 7])('raises teaching-and-mentoring by 0.05 a quarter up to quarter %i', (quarter) => {
    expectSize(rise('teaching-and-mentoring', 2, quarter), 0.05 * (quarter - 2));
  });

  it('starts after 2025-Q2', () => {
    expectSize(rise('teaching-and-mentoring', 0, 2), 0);
  });

  it.each([
    'domain-expertise',
    'culture-and-leadership',
    'customer-success',
    'communication',
    'impact-output',
  ])('leaves %s where it was', (competency) => {
    expectSize(rise(competency, 2, 7), 0);
  });

  it('is there in the demo that is shown', () => {
    // 500 people before and after, sd 0.6, taken as independent: standard error 0.04.
    const [before, after] = [2, 7].map((quarter) => at(shown, quarter, 'teaching-and-mentoring')) as [
      number,
      number,
    ];
    expect(Math.abs(after - before - 0.25)).toBeLessThan(0.08);
  });
});

describe('calibration', () => {
  const ratio = (rows: readonly DemoRow[], division: string) =>
    sd(inDivision(rows, 'calibrated', division)) / sd(inDivision(rows, 'manager', division));

  it.each(DIVISIONS)('compresses Delivery by a fifth and no other: %s', (division) => {
    expectSize(
      worlds.map((world) => ratio(lastOf(world), division)),
      division === 'Delivery' ? 0.8 : 1,
    );
  });

  it('does so in every quarter of the demo that is shown', () => {
    for (const rows of shown) {
      expect(ratio(rows, 'Delivery')).toBeLessThan(0.87);
      for (const other of ['Product', 'Platform', 'Insights'])
        expect(ratio(rows, other)).toBeGreaterThan(0.92);
    }
  });

  it.each(DIVISIONS)('leaves the mean of %s within a few hundredths', (division) => {
    expectSize(
      worlds.map(
        (world) =>
          mean(inDivision(lastOf(world), 'calibrated', division)) -
          mean(inDivision(lastOf(world), 'manager', division)),
      ),
      division === 'Delivery' ? -0.02 : 0,
    );
  });
});

describe('self', () => {
  it.each(DIVISIONS)('is 0.3 above manager in %s', (division) => {
    expectSize(
      worlds.map(
        (world) =>
          mean(inDivision(lastOf(world), 'self', division)) -
          mean(inDivision(lastOf(world), 'manager', division)),
      ),
      0.3,
    );
  });

  it('is so in every quarter of the demo that is shown', () => {
    for (const rows of shown) {
      const points =
        mean(rated(rows, 'self').map((r) => r.rating)) - mean(rated(rows, 'manager').map((r) => r.rating));
      // 600 people, sd of a person's mean difference 0.55: standard error 0.022.
      expect(Math.abs(points - 0.3)).toBeLessThan(0.066);
    }
  });
});
