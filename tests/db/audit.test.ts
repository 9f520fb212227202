import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { storeAudit } from '../../db/published/store-audit.ts';
import type { Ask } from '../../server/audit/ask.ts';
import { auditCycle, type Audit } from '../../server/audit/audit-cycle.ts';
import type { AuditsReply } from '../../server/contract/audits.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import type { Group } from '../helpers/make-ratings.ts';

const CYCLE = '2026-Q3';
/** Red, Blue and East stand alone. */
const GROUPS: Group[] = [
  { team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] },
  { team: 'Acme / Red', level: 'L2', counts: [2, 2, 2] },
  { team: 'Acme / Blue', level: 'L1', counts: [2, 4, 1] },
  { team: 'Acme / Blue', level: 'L2', counts: [1, 3, 3] },
  { team: 'Acme / West / East', level: 'L1', counts: [2, 2, 2] },
];
/** 2 of Green, 5 of the company's own and 3 of Grey are shown only together, at the company. */
const REST: Group[] = [
  { team: 'Acme / West / Green', level: 'L2', counts: [1, 1, 0] },
  { team: 'Acme', level: 'L1', counts: [2, 2, 1] },
  { team: 'Acme / Grey', level: 'L2', counts: [1, 2, 0] },
];

function audit(t: TestApp): Promise<Audit> {
  const ask: Ask = async (path) => {
    const { statusCode, body } = await t.app.inject(path);
    return { status: statusCode, body };
  };
  return auditCycle(ask, t.writer, { cycle: CYCLE, sample: 20 });
}

it('passes our own publication, and is told to everybody who asks for audits', async () => {
  await using t = await testApp();
  await t.load([...GROUPS, ...REST]);
  await t.publish();

  const { report, found } = await audit(t);
  expect(found).toEqual([]);
  expect(report).toMatchObject({ cycle: CYCLE, version: 1, k: 5, passed: true, faults: 0, notAsked: [] });
  // Cells: two in Red, two in Blue, one each in East, Green, the company and Grey. Below 5 people: Green and Grey;
  // the two together are 5.
  expect(report.tables).toMatchObject([
    { source: 'manager', people: 42, cells: 8, groups: 2, determined: 0, pinned: 0, undecided: 0 },
  ]);
  expect(report.witness?.sampled).toBe(20);
  expect(report.witness?.found).toBeGreaterThan(10);

  await storeAudit(t.writer, report);
  const reply = (await t.app.inject(`/api/audits?cycle=${CYCLE}`)).json<AuditsReply>();
  expect(reply.audits.map((each) => each.report)).toEqual([report]);
  expect((await t.app.inject('/api/audits?cycle=2020-Q1')).json()).toEqual({ audits: [] });
});

it('passes several competencies and sources, some of them on a scale of their own, and columns by division', async () => {
  await using t = await testApp([
    makeLadder({ competencies: ['care', 'zeal'] }),
    makeLadder({ key: 'arts', competencies: ['care'], scale: ['Poor', 'Fair', 'Good', 'Great'] }),
  ]);
  const both = (group: Group): Group[] => [
    group,
    { ...group, competency: 'zeal' },
    { ...group, source: 'self' },
  ];
  await t.load([
    ...[...GROUPS, ...REST].map((group) => ({ ...group, ladder: 'crafts' })).flatMap(both),
    { team: 'Acme / Arts', ladder: 'arts', level: 'L1', counts: [3, 3, 2, 1] },
  ]);
  await t.publish({ ...DEFAULT_RULES, columns: 'divisions' });

  const { report, found } = await audit(t);
  expect(found).toEqual([]);
  expect(report.tables.map(({ source, competency, people }) => [source, competency, people])).toEqual(
    expect.arrayContaining([
      ['manager', 'care', 42],
      ['manager', 'care', 9],
      ['manager', 'zeal', 42],
      ['self', 'care', 42],
    ]),
  );
  expect(report.tables).toHaveLength(4);
});

it('finds the people between two figures that a publisher with a threshold has let through', async () => {
  await using t = await testApp();
  await t.load([...GROUPS, ...REST]);
  await t.publish();
  // West's eight people beside East's six: both are above 5, and the two of Green are the difference
  await sql`
    update published.team_table set people = 8, counts = '{3,3,2}'
    where team_id = (select id from reference.team where path = 'Acme / West')`.execute(t.owner);

  const { report, found } = await audit(t);
  expect(report.passed).toBe(false);
  expect(report.tables).toMatchObject([{ determined: 1, pinned: 0 }]);
  expect(found).toEqual(
    expect.arrayContaining([
      'manager, care: 2 people of Acme / West / Green L2 can be worked out',
      'manager, care: the block at Acme / West has 2 people; expected at least 5',
    ]),
  );
});

it('finds an answer whose people are no union of blocks', async () => {
  await using t = await testApp();
  await t.load([...GROUPS, ...REST]);
  await t.publish();
  // Somebody of the company's own staff dropped from the company's total
  await sql`
    update published.team_table set people = 41, counts = array[counts[1] - 1, counts[2], counts[3]]
    where team_id = (select id from reference.team where path = 'Acme')`.execute(t.owner);

  const { report, found } = await audit(t);
  expect(report.passed).toBe(false);
  expect(found).toContain(
    'manager, care: Acme shows 41 people and the nodes right below it 32; expected as many, or 10 more',
  );
});

it('finds a level column whose total was never meant to be beside the teams', async () => {
  await using t = await testApp();
  await t.load([...GROUPS, ...REST]);
  await t.publish();
  // L2 without its last person: three columns of 17, 18 and 1 people
  await sql`
    update published.level_table set people = people - 1, counts = array[counts[1], counts[2], counts[3] - 1]
    where column_id = 2`.execute(t.owner);

  const { report, found } = await audit(t);
  expect(report.passed).toBe(false);
  expect(found.some((sentence) => sentence.includes('those of its blocks who are in their column'))).toBe(
    true,
  );
});

it('says so where the ratings are no longer those that were published', async () => {
  await using t = await testApp();
  await t.load([...GROUPS, ...REST]);
  await t.publish();
  await t.load([{ team: 'Acme / Red', level: 'L1', counts: [0, 6, 0] }]);

  const { report, found } = await audit(t);
  expect(report).toMatchObject({ passed: false, witness: null });
  expect(found).toEqual([
    'The ratings are not those that were published: cells left out of columns are not known, and no witness can be looked for',
  ]);
});
