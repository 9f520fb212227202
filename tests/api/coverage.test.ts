import { afterAll, describe, expect, it } from 'vitest';
import type { CoverageReply } from '../../server/contract/coverage.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const coverage = async ({ app }: TestApp, query = ''): Promise<CoverageReply> => {
  const reply = await app.inject(`/api/coverage?${query}`);
  expect(reply.statusCode).toBe(200);
  return reply.json();
};

// k = 5, d = 2, with the insider clause. Care, as worked out in distribution-teams.test.ts: Red's six are a block;
// Blue's two and Green's four are too few in Delivery, where Green alone leaves two; Plum's seven are all alike, so
// Product has none; Acme shows these thirteen together. Pace: one person, who is nowhere.
const care = [
  { team: 'Acme / Delivery / Red', counts: [3, 3, 0] },
  { team: 'Acme / Delivery / Blue', counts: [0, 2, 0] },
  { team: 'Acme / Delivery / Green', counts: [2, 0, 2] },
  { team: 'Acme / Product / Plum', counts: [7, 0, 0] },
];
const t = await testApp([makeLadder({ competencies: ['care', 'pace'] })]);
await t.load([...care, { team: 'Acme / Delivery / Red', counts: [1, 0, 0], competency: 'pace' }]);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

describe('where people are counted', () => {
  it('says of each competency how many are in its figures, and where the teams are', async () => {
    const { tables, summary, source } = await coverage(t);

    expect(source).toBe('manager');
    expect(
      tables.map(({ competency, coverage: { people, of }, teams }) => [competency, people, of, teams]),
    ).toEqual([
      ['care', 19, 19, { own: 1, above: 3, nowhere: 0 }],
      ['pace', 0, 1, { own: 0, above: 0, nowhere: 1 }],
    ]);
    expect(summary).toMatchObject({ people: 19, inBlocks: 19, teams: 4, teamsShown: 1 });
  });

  it('counts in a unit only those whose block lies inside it', async () => {
    const { units } = await coverage(t);

    expect(
      units.map(({ team, depth, teams, tables: [first, second] }) => [team, depth, teams, first, second]),
    ).toEqual([
      ['Acme', 0, { shown: 1, of: 4 }, { people: 19, of: 19 }, { people: 0, of: 1 }],
      ['Acme / Delivery', 1, { shown: 1, of: 3 }, { people: 6, of: 12 }, { people: 0, of: 1 }],
      ['Acme / Product', 1, { shown: 0, of: 1 }, { people: 0, of: 7 }, { people: 0, of: 0 }],
    ]);
  });

  it('names the unit that has the people of a hidden team, not one that is only near', async () => {
    const { hidden } = await coverage(t);

    const alike = 'withheld to protect its people';
    expect(hidden.map(({ name, shownIn, hidden: [only] }) => [name, shownIn, only])).toEqual([
      ['Blue', 0, { competency: 'care', people: 2, reason: 'too few people', countedIn: 'Acme' }],
      ['Green', 0, { competency: 'care', people: 4, reason: 'too few people', countedIn: 'Acme' }],
      ['Red', 1, { competency: 'pace', people: 1, reason: 'too few people', countedIn: null }],
      ['Plum', 0, { competency: 'care', people: 7, reason: alike, countedIn: 'Acme' }],
    ]);
  });

  it('never tells less or more than the answers themselves', async () => {
    const { units } = await coverage(t);
    const query = units.map(({ team }) => `team=${team}`).join('&');
    const cells = await t.cells(`by=team&competency=care&${query}`);

    expect(cells.map((cell) => ('withheld' in cell ? { people: 0, of: cell.of } : cell.coverage))).toEqual(
      units.map(({ tables }) => tables[0]),
    );
  });

  it('refuses a source that nobody rated by, and what it does not know', async () => {
    expect(await t.refusal('/api/coverage?source=peer')).toMatchObject({
      statusCode: 404,
      code: 'UNKNOWN_SOURCE',
    });
    expect(await t.refusal('/api/coverage?team=Acme')).toMatchObject({ statusCode: 400 });
  });
});

describe('levels and versions', () => {
  it('counts each level column, and lists what was published before', async () => {
    await using other = await testApp();
    const team = (name: string, level: string) => ({ team: `Acme / ${name}`, level, counts: [5, 5, 5] });
    await other.load([team('A', 'L1'), team('A', 'L2'), team('B', 'L1'), team('B', 'L2')]);
    await other.publish();
    // Thirty more, a team of their own with every score in it: nobody stands alone before or after.
    await other.load([
      { team: 'Acme / C', level: 'L1', counts: [5, 5, 5] },
      { team: 'Acme / C', level: 'L2', counts: [5, 5, 5] },
    ]);
    const before = await coverage(other);
    await other.restate();
    const after = await coverage(other);

    const levels = ({ tables: [table], columns }: CoverageReply) => [
      table?.levels,
      columns.flatMap(({ key, tables: [each] }) => (each && each.of > 0 ? [[key, each]] : [])),
    ];
    // Two teams of fifteen a level, then three: what a restatement adds may have to stay out of the levels.
    expect(levels(before)).toEqual([
      { people: 60, of: 60 },
      [
        ['L1', { people: 30, of: 30 }],
        ['L2', { people: 30, of: 30 }],
      ],
    ]);
    expect(after.tables[0]?.levels).toMatchObject({ of: 90 });
    expect(before.versions.map(({ version }) => version)).toEqual([1]);
    expect(after.versions.map(({ version, k }) => [version, k])).toEqual([
      [2, 5],
      [1, 5],
    ]);
    expect(after.publication.hash).toBe(after.versions[0]?.hash);
    expect(after.versions[1]?.hash).toBe(before.publication.hash);
  });
});
