import { afterAll, expect, it } from 'vitest';
import type { CompareReply } from '../../server/contract/compare.ts';
import type { GapsReply } from '../../server/contract/gaps.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import worked from '../reference/gaps.json' with { type: 'json' };
import { expectNear } from '../unit/measures/expect-near.ts';

// A company of 206 people, worked out from its ratings by tests/reference/gaps.py with scipy and statsmodels.
const ladder = makeLadder({
  scale: ['1', '2', '3', '4', '5'],
  competencies: ['care', 'zeal', 'craft'],
  levels: ['L1', 'L2', 'L3'],
});
const t = await testApp([ladder]);
await t.load(worked.groups);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

const get = async <Reply>(path: string): Promise<Reply> => (await t.app.inject(path)).json<Reply>();
const nodes = (names: readonly string[]): string => names.map((name) => `&team=${name}`).join('');

it('publishes everybody in the block of his home and the column of his level, as the reference assumes', async () => {
  const cells = await t.cells('by=level&by=competency');
  expect(cells.map((cell) => 'coverage' in cell && cell.coverage.people - cell.coverage.of)).toEqual(
    Array<number>(9).fill(0),
  );
  const homes = await t.cells('by=team&team=Acme / A');
  expect(homes).toMatchObject([{ coverage: { people: 84, of: 84 } }]);
});

it('gives the gaps of all teams over several competencies, shrunken, tested and corrected', async () => {
  const reply = await get<GapsReply>('/api/gaps');
  expect(reply.deff.rho).toBe(worked.rho);
  expectNear(reply.funnel, worked.pooled.funnel);
  expectNear(inPathOrder(reply.teams), inPathOrder(worked.pooled.teams));
  expect(reply.teams.map((team) => team.team.split(' / ').at(-1))).toEqual(
    worked.pooled.teams
      .toSorted((a, b) => b.shrunken.value - a.shrunken.value)
      .map(({ team }) => team.split(' / ').at(-1)),
  );
});

it('gives them for one competency, where every rating is another person', async () => {
  for (const [competency, want] of Object.entries(worked.single)) {
    const reply = await get<GapsReply>(`/api/gaps?competency=${competency}`);
    expectNear(reply.funnel, want.funnel);
    expectNear(inPathOrder(reply.teams), inPathOrder(want.teams));
  }
});

it('gives each competency beside the pooled gap, flagged among the teams in it', async () => {
  const reply = await get<GapsReply>('/api/gaps?by=competency');
  const shown = inPathOrder(reply.teams);
  for (const [competency, { teams }] of Object.entries(worked.single)) {
    const inIt = shown.map((team) => team.competencies?.find((each) => each.competency === competency));
    const want = inPathOrder(teams).map(({ people, raw, expected, gap, se, lower, upper, flagged }) => {
      return { competency, people, raw, expected, gap, se, lower, upper, flagged };
    });
    expectNear(inIt, want);
  }
});

it('draws a node above teams in by their spread, and does not test it', async () => {
  const reply = await get<GapsReply>(`/api/gaps?${nodes(worked.pooled.units.map(({ team }) => team))}`);
  expectNear(reply.funnel, worked.pooled.funnel);
  const untested = { z: null, p: null, q: null, flagged: false, reason: 'not one of the teams compared' };
  expectNear(
    inPathOrder(reply.teams),
    inPathOrder(worked.pooled.units).map((unit) => ({ ...unit, ...untested })),
  );
});

it('compares teams with each other and each with its mix of levels', async () => {
  const teams = nodes(['Acme / A / Two', 'Acme / B / Five', 'Acme / C']);
  const reply = await get<CompareReply>(`/api/compare?${teams}`);
  expectNear(reply.pairs, worked.pairs);
  const two = worked.pooled.teams.find(({ team }) => team === 'Acme / A / Two');
  const { people, raw, expected, gap, se, lower, upper } = two!;
  expectNear(reply.overall[0], {
    mean: { value: raw },
    expected: { people, raw, expected, gap, se, lower, upper },
  });

  const single = await get<CompareReply>(`/api/compare?competency=care${teams}`);
  expectNear(single.pairs, worked.careOnly);
  expect(single.pairs.map((pair) => pair.competencies)).toEqual([['care'], ['care'], ['care']]);
});

function inPathOrder<Team extends { team: string }>(teams: readonly Team[]): Team[] {
  return teams.toSorted((a, b) => (a.team < b.team ? -1 : 1));
}
