import { afterAll, describe, expect, it } from 'vitest';
import type { GapsReply } from '../../server/contract/gaps.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import type { Group } from '../helpers/make-ratings.ts';
import worked from '../reference/gaps.json' with { type: 'json' };
import { expectNear } from '../unit/measures/expect-near.ts';

const gaps = async (t: TestApp, query = ''): Promise<GapsReply> => {
  const reply = await t.app.inject(`/api/gaps?${query}`);
  if (reply.statusCode !== 200) throw new Error(`${query} got ${reply.statusCode}: ${reply.body}`);
  return reply.json<GapsReply>();
};

describe('without levels', () => {
  // Nobody has a level, so everybody is set against the company. Red and Plum are blocks. Blue, Tan and Grey go up:
  // together they are 12 = [3,8,1], but without Tan [1,7,0], one off the most common: they are in no figure.
  //   company 18 = [7,7,4], mean 33/18 = 11/6, variance 71/18 - (33/18)² = 7/12
  //   Red  6 = [3,3,0], mean 3/2: gap -1/3, se √(6 · 7/12)/6
  //   Plum 12 = [4,4,4], mean 2: gap 1/6, se √(12 · 7/12)/12
  const groups: Group[] = [
    { team: 'Acme / A / Red', counts: [3, 3, 0] },
    { team: 'Acme / A / Blue', counts: [1, 1, 0] },
    { team: 'Acme / B / Plum', counts: [4, 4, 4] },
    { team: 'Acme / B / Tan', counts: [2, 1, 1] },
    { team: 'Acme / B / Grey', counts: [0, 6, 0] },
    // Rated in another competency only.
    { team: 'Acme / B / Teal', counts: [3, 3, 3], competency: 'zeal' },
  ];
  const made = testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
  const open = made.then(async (t) => {
    await t.load(groups);
    await t.publish();
    return t;
  });
  afterAll(async () => (await open)[Symbol.asyncDispose]());

  it('sets a team against the company, which includes it', async () => {
    const reply = await gaps(await open, 'competency=care');
    expectNear(reply.company, { people: 18, mean: 11 / 6 });
    expectNear(reply.teams.slice(0, 2), [
      {
        team: 'Acme / B / Plum',
        coverage: { people: 12, of: 12 },
        people: 12,
        raw: 2,
        expected: 11 / 6,
        gap: 1 / 6,
        se: Math.sqrt(7) / 12,
        // Bross: 4/12 in each place against 7/18, 7/18, 4/18 with ties half.
        superiority: (7 / 36 + (7 / 18 + 7 / 36) + (14 / 18 + 2 / 18)) / 3,
      },
      {
        team: 'Acme / A / Red',
        coverage: { people: 6, of: 6 },
        people: 6,
        raw: 3 / 2,
        expected: 11 / 6,
        gap: -1 / 3,
        se: Math.sqrt(3.5) / 6,
      },
    ]);
    // z is 2/√7 and -2√2/√7, pulled in by a tenth of the way to each other; weights 144/7 and 72/7.
    const squares = (4 / 7) * (2.46 - 0.36 * Math.SQRT2);
    const tau = Math.sqrt((squares - 1) / (96 / 7));
    expectNear(reply.funnel, { target: 0, phi: squares / 2, tau, teams: 2 });
  });

  it('lists withheld teams last, each with why and where to look instead', async () => {
    const { teams } = await gaps(await open, 'competency=care');
    const inA = [{ team: 'Acme / A', level: null }];
    const inB = [{ team: 'Acme / B', level: null }];
    expect(teams.slice(2)).toEqual([
      { team: 'Acme / A / Blue', name: 'Blue', withheld: 'too few people', of: 2, nearest: inA },
      {
        team: 'Acme / B / Grey',
        name: 'Grey',
        withheld: 'withheld to protect its people',
        of: 6,
        nearest: inB,
      },
      { team: 'Acme / B / Tan', name: 'Tan', withheld: 'too few people', of: 4, nearest: inB },
      { team: 'Acme / B / Teal', name: 'Teal', withheld: 'no ratings', of: 0, nearest: inB },
    ]);
  });

  it('lists the teams below a node, with the numbers that they have in the company', async () => {
    const t = await open;
    const all = await gaps(t, 'competency=care');
    const some = await gaps(t, 'competency=care&within=Acme / A');
    expect(some.teams).toEqual(all.teams.filter(({ team }) => team.startsWith('Acme / A / ')));
    expect(some.funnel).toEqual(all.funnel);
    const named = await gaps(t, 'competency=care&team=Acme / A / Red&team=Acme / A / Red');
    expect(named.teams).toEqual(all.teams.filter(({ team }) => team === 'Acme / A / Red'));
  });

  it('gives each asked competency, and why there is none', async () => {
    const { competencies, teams } = await gaps(
      await open,
      'by=competency&competency=zeal&competency=care in words',
    );
    expect(competencies).toEqual(['care', 'zeal']);
    const teal = teams.find(({ name }) => name === 'Teal');
    expect(teal).toMatchObject({ people: 9, raw: 2, gap: 0 });
    expect(teal?.competencies).toMatchObject([
      { competency: 'care', withheld: 'no ratings', of: 0 },
      { competency: 'zeal', people: 9, gap: 0, flagged: false },
    ]);
    const blue = teams.find(({ name }) => name === 'Blue');
    expect(blue?.competencies).toEqual([
      { competency: 'care', withheld: 'too few people', of: 2 },
      { competency: 'zeal', withheld: 'no ratings', of: 0 },
    ]);
  });

  it.each([
    ['team=Acme / Nowhere', 404, 'No team "Acme / Nowhere" in 2026-Q3'],
    ['within=Nowhere', 404, 'No team "Nowhere" in 2026-Q3'],
    ['competency=luck', 404, 'No competency "luck" in 2026-Q3'],
    ['ladder=arts', 404, '2026-Q3 was not rated under a ladder "arts"'],
    ['source=peer', 404, '2026-Q3 has no ratings by source "peer", only by manager'],
    ['cycle=1999-Q1', 404, 'There is no cycle "1999-Q1"'],
    ['team=Acme / A&within=Acme', 400, 'Give either "team" or "within": both say which teams are meant'],
  ])('refuses %s', async (query, statusCode, message) => {
    expect(await (await open).refusal(`/api/gaps?${query}`)).toMatchObject({ statusCode, message });
  });

  it('refuses a parameter that it does not know', async () => {
    expect(await (await open).refusal('/api/gaps?level=L1')).toMatchObject({ statusCode: 400 });
    expect(await (await open).refusal('/api/gaps?by=team')).toMatchObject({ statusCode: 400 });
  });
});

it('takes the levels of exactly the people that are shown, and the company for who has no level to go by', async () => {
  // Small has too few people and is in no figure. Two people on L3 join those without a level, so L3 has no column.
  //   L1 [15,25,0]: mean 1.625, variance 0.234375     L2 [0,20,20]: mean 2.5, variance 0.25
  //   company One + Two + Three [17,48,22]: mean 179/87, variance 407/87 - (179/87)²
  await using t = await testApp();
  await t.load([
    { team: 'Acme / A / One', level: 'L1', counts: [5, 15, 0] },
    { team: 'Acme / A / Two', level: 'L2', counts: [0, 10, 10] },
    { team: 'Acme / A / Small', level: 'L2', counts: [0, 1, 2] },
    { team: 'Acme / B / Three', level: 'L1', counts: [10, 10, 0] },
    { team: 'Acme / B / Three', level: 'L2', counts: [0, 10, 10] },
    { team: 'Acme / B / Three', level: 'L3', counts: [0, 1, 1] },
    { team: 'Acme / B / Three', counts: [2, 2, 1] },
  ]);
  await t.publish();
  const levels = await t.cells('by=level');
  expect(levels.map((cell) => ('counts' in cell ? cell.counts : cell.withheld))).toEqual([
    [15, 25, 0],
    [0, 20, 20],
    'too few people',
  ]);

  const mean = 179 / 87;
  const three = 20 * 1.625 + 20 * 2.5 + 7 * mean;
  const { teams } = await gaps(t, 'team=Acme / A&team=Acme / A / One&team=Acme / B / Three');
  expectNear(
    teams.toSorted((a, b) => (a.team < b.team ? -1 : 1)),
    [
      {
        team: 'Acme / A',
        coverage: { people: 40, of: 43 },
        raw: 2.125,
        expected: (20 * 1.625 + 20 * 2.5) / 40,
      },
      { team: 'Acme / A / One', raw: 1.75, expected: 1.625, gap: 0.125, se: Math.sqrt(20 * 0.234375) / 20 },
      {
        team: 'Acme / B / Three',
        raw: 2,
        expected: three / 47,
        gap: (94 - three) / 47,
        se: Math.sqrt(20 * 0.234375 + 20 * 0.25 + 7 * (407 / 87 - mean ** 2)) / 47,
      },
    ],
  );
});

it('says that one team is nothing to be compared with', async () => {
  await using t = await testApp();
  await t.load([{ team: 'Acme / A', counts: [6, 6, 0] }]);
  await t.publish();
  const { funnel, teams } = await gaps(t, 'team=Acme / A&team=Acme');
  expect(funnel).toBeNull();
  const alone = { shrunken: null, z: null, p: null, q: null, flagged: false, reason: 'too few teams' };
  expect(teams).toMatchObject([
    { team: 'Acme', gap: 0, ...alone },
    { team: 'Acme / A', gap: 0, ...alone },
  ]);
});

it('has nothing to say before anything is published', async () => {
  await using t = await testApp();
  expect(await t.refusal('/api/gaps')).toEqual({
    statusCode: 404,
    code: 'NOT_PUBLISHED',
    message: 'No cycle is published yet',
  });
});

it('keeps words of different scales apart', async () => {
  await using t = await testApp([
    makeLadder({ levels: ['L1'] }),
    makeLadder({ key: 'arts', scale: ['a', 'b', 'c', 'd'], levels: ['P1'] }),
  ]);
  await t.load([
    { team: 'Acme / A', level: 'L1', counts: [3, 3, 0] },
    { team: 'Acme / B', level: 'L1', counts: [2, 2, 4] },
    { team: 'Acme / B', level: 'P1', counts: [0, 3, 3, 4] },
  ]);
  await t.publish();

  expect(await t.refusal('/api/gaps')).toMatchObject({ statusCode: 400, code: 'SEVERAL_SCALES' });
  // Of arts there is one team; crafts are 14 = [5,5,4], mean 27/14.
  const arts = await gaps(t, 'ladder=arts');
  expect(arts.scale).toEqual(['a', 'b', 'c', 'd']);
  expectNear(arts.teams[0], { team: 'Acme / B', people: 10, raw: 3.1, gap: 0 });
  const crafts = await gaps(t, 'ladder=crafts');
  expectNear(crafts.teams[0], { team: 'Acme / B', people: 8, raw: 2.25, expected: 27 / 14 });
});

const LADDER = makeLadder({
  scale: ['1', '2', '3', '4', '5'],
  competencies: ['care', 'zeal', 'craft'],
  levels: ['L1', 'L2', 'L3'],
});

it('gives the same bytes in whatever order the ratings come', async () => {
  await using one = await testApp([LADDER]);
  await using other = await testApp([LADDER]);
  await one.load(worked.groups);
  // Last teams first and in a file of their own, so that the database knows every node by another number.
  await other.load(worked.groups.filter(({ team }) => !team.startsWith('Acme / A')).toReversed());
  await other.load(worked.groups.filter(({ team }) => team.startsWith('Acme / A')).toReversed());
  await one.publish();
  await other.publish();

  const query = '/api/gaps?by=competency';
  const [ofOne, ofOther] = [await one.app.inject(query), await other.app.inject(query)];
  expect(ofOne.body).toContain('"flagged":true');
  expect(ofOther.body).toBe(ofOne.body);
  // Kept as text, and the same from a server that has kept nothing.
  expect((await one.app.inject(query)).body).toBe(ofOne.body);
  await using fresh = await one.anotherApp();
  expect((await fresh.inject(query)).body).toBe(ofOne.body);
  expect(ofOne.headers['content-type']).toBe('application/json; charset=utf-8');
  const again = await one.app.inject({
    url: query,
    headers: { 'if-none-match': String(ofOne.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
});

it('says nothing that cannot be worked out from /api/distribution', async () => {
  await using t = await testApp([LADDER]);
  await t.load(worked.groups);
  await t.publish();
  for (const competency of ['care', 'zeal', 'craft']) {
    const asked = `competency=${competency}&by=team`;
    const [reference, teams, byLevel] = [
      await t.cells(`competency=${competency}&by=level`),
      await t.cells(asked),
      await t.cells(`${asked}&by=level`),
    ];
    const [company] = await t.cells(`competency=${competency}`);
    const { teams: shown } = await gaps(t, `competency=${competency}`);
    expect(shown).toHaveLength(teams.length);
    for (const cell of teams) {
      if (!('counts' in cell)) throw new Error(`${cell.team} is withheld`);
      // Everybody of these teams is shown, so the head-counts of a team by level are those of its figure.
      const mix = byLevel.filter((each) => each.team === cell.team);
      const terms = reference.map((level) => ({
        ...moments(level),
        people: mix.map((each) => (each.level === level.level && 'of' in each ? each.of : 0)).reduce(add),
      }));
      const levelled = terms.map(({ people }) => people).reduce(add);
      terms.push({ ...moments(company), people: cell.people - levelled });
      const expected = terms.map(({ people, mean }) => people * mean).reduce(add);
      const variance = terms.map(({ people, variance: each }) => people * each).reduce(add);
      expectNear(
        shown.find(({ team }) => team === cell.team),
        {
          coverage: cell.coverage,
          raw: cell.mean,
          expected: expected / cell.people,
          gap: cell.mean - expected / cell.people,
          se: Math.sqrt(variance) / cell.people,
        },
        1e-7,
      );
    }
  }
});

const add = (a: number, b: number): number => a + b;

function moments(cell: object | undefined): { mean: number; variance: number } {
  if (!cell || !('counts' in cell)) throw new Error('a level is withheld');
  const counts = cell.counts as number[];
  const people = counts.reduce(add);
  const mean = counts.map((count, at) => count * (at + 1)).reduce(add) / people;
  const variance = counts.map((count, at) => count * (at + 1 - mean) ** 2).reduce(add) / people;
  return { mean, variance };
}
