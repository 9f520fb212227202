import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { importRatings } from '../../server/intake/import-ratings.ts';
import { countRows, importText, storedRatings } from '../fixtures/ratings/import-text.ts';
import { storeSmallLadders } from '../fixtures/ratings/small-ladders.ts';
import { freshDatabase } from '../helpers/database.ts';

const HEADER = 'cycle,person,team,level,competency,source,rating\n';

it('stores one row a rating, positions and labels alike', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);

  const report = await importText(
    fresh,
    `${HEADER}2026-Q3,ada@example.com,Acme / Core,L1,domain-expertise,manager,4
2026-Q3,Ada@Example.com,Acme / Core,L1,Customer Success,manager,far exceeds
2026-Q3,ada@example.com,Acme / Core,L1,domain-expertise,self,n/a
2026-Q3,bob,Acme / Data / Models,ASE,models,manager,High
`,
  );

  expect(report).toEqual({
    ok: true,
    file: 'test.csv',
    dryRun: false,
    cycles: ['2026-Q3'],
    rows: 4,
    ratings: 3,
    added: 3,
    replaced: 0,
    unchanged: 0,
    missing: 1,
    faults: [],
    faultCount: 0,
    warnings: [],
    carriedOver: [],
  });
  const ada = { cycle: '2026-Q3', team: 'Acme / Core', level: 'L1', source: 'manager', rater: null };
  const stored = await storedRatings(fresh.owner);
  expect(stored.map(({ person: _person, ...rest }) => rest)).toEqual([
    { ...ada, competency: 'customer-success', score: 5, label: 'Far exceeds' },
    { ...ada, competency: 'domain-expertise', score: 4, label: 'Exceeds' },
    { ...ada, team: 'Acme / Data / Models', level: 'ASE', competency: 'models', score: 3, label: 'High' },
  ]);
  expect(stored[0]?.person).toBe(stored[1]?.person);
  expect(await countRows(fresh.owner)).toMatchObject({
    people: 2,
    teams: 4,
    cycles: 1,
    cycleLadders: 2,
    imports: 1,
  });
});

it('stores one row a person, with blanks for the competencies of other ladders', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);

  const report = await importText(
    fresh,
    'Person;TEAM;Ladder;level;Domain Expertise;customer_success;Models\r\n' +
      'a;Acme / Core;Engineering;L3;1;2;\r\nb;Acme / Core;data;L3;Low;-;3\r\n',
    { cycle: '2026-Q3', source: 'calibrated' },
  );

  expect(report).toMatchObject({ ok: true, rows: 2, ratings: 4, added: 4, missing: 2 });
  const stored = await storedRatings(fresh.owner);
  expect(stored.map(({ competency, score, label, source }) => [competency, score, label, source])).toEqual([
    ['customer-success', 2, 'Developing', 'calibrated'],
    ['domain-expertise', 1, 'Below', 'calibrated'],
    ['domain-expertise', 1, 'Low', 'calibrated'],
    ['models', 3, 'High', 'calibrated'],
  ]);
});

it('takes a person without a level, and keeps the rater of a peer rating', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);

  await importText(
    fresh,
    `cycle,person,team,level,competency,source,rating,rater,weight
2026,a,Acme,,customer-success,peer,2,b,1
2026,a,Acme,,customer-success,peer,3,c,0.5
2026,b,Acme,,customer-success,self,4,,
`,
  );

  const stored = await storedRatings(fresh.owner);
  expect(stored.map(({ level, score, source }) => [level, score, source])).toEqual([
    [null, 4, 'self'],
    [null, 2, 'peer'],
    [null, 3, 'peer'],
  ]);
  // A rater is a person too: the same pseudonym.
  expect(stored[1]?.rater).toBe(stored[0]?.person);
});

it('reads a file that no ladder knows as a survey of its own', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const file = 'person,team,source,LEAD01,How are you?\np1,Brigade / A,self,4,1\np2,Brigade / B,self,2,3\n';

  const report = await importText(fresh, file, { cycle: '2002-Q1' });

  expect(report).toMatchObject({ ok: true, added: 4 });
  expect(report.warnings).toEqual([expect.stringMatching(/2 competencies on the numbers 1 to 4; --scale/)]);
  expect((await storedRatings(fresh.owner)).map(({ competency, label }) => [competency, label])).toEqual([
    ['LEAD01', '4'],
    ['how-are-you', '1'],
    ['LEAD01', '2'],
    ['how-are-you', '3'],
  ]);
  const { rows } = await sql<{ labels: string[] }>`
    select distinct s.labels from private.rating r join reference.scale s on s.id = r.scale_id`.execute(
    fresh.owner,
  );
  expect(rows).toEqual([{ labels: ['1', '2', '3', '4'] }]);

  // Its questions keep their scale, whatever the next file's highest score.
  const next = 'person,team,source,LEAD01\np1,Brigade / A,self,3\n';
  expect(await importText(fresh, next, { cycle: '2002-Q2' })).toMatchObject({ ok: true, added: 1 });
  expect(await importText(fresh, next.replace(',3', ',5'), { cycle: '2002-Q2' })).toMatchObject({
    ok: false,
    faults: [{ line: 2, column: 'LEAD01', value: '5' }],
  });
});

it('changes nothing when the same file comes again, and says so', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const file = `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n2026-Q3,a,Acme,L1,customer-success,self,2\n`;
  await importText(fresh, file);
  const before = [await countRows(fresh.owner), await storedRatings(fresh.owner)];

  const again = await importText(fresh, file);

  expect(again).toMatchObject({ ok: true, added: 0, replaced: 0, unchanged: 2 });
  expect(again.warnings).toEqual([]);
  expect([await countRows(fresh.owner), await storedRatings(fresh.owner)]).toEqual(before);
});

it('adds, replaces and leaves by key, and says how many of each', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  await importText(
    fresh,
    `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n2026-Q3,a,Acme,L1,customer-success,self,2\n2026-Q3,b,Acme,L2,domain-expertise,self,1\n`,
  );

  const second = await importText(
    fresh,
    `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n2026-Q3,a,Acme,L1,customer-success,self,3\n2026-Q3,a,Acme,L1,customer-success,manager,5\n2026-Q2,a,Acme,L1,customer-success,manager,5\n`,
  );

  expect(second).toMatchObject({
    ok: true,
    added: 2,
    replaced: 1,
    unchanged: 1,
    cycles: ['2026-Q2', '2026-Q3'],
  });
  const { rows } = await sql`
    select added, replaced, unchanged, rows, file_name from private.import_batch order by id`.execute(
    fresh.owner,
  );
  expect(rows).toEqual([
    { added: 3, replaced: 0, unchanged: 0, rows: 3, file_name: 'test.csv' },
    { added: 2, replaced: 1, unchanged: 1, rows: 4, file_name: 'test.csv' },
  ]);
  expect(
    (await storedRatings(fresh.owner)).map(({ score, source, cycle }) => [cycle, source, score]),
  ).toEqual([
    ['2026-Q2', 'manager', 5],
    ['2026-Q3', 'self', 3],
    ['2026-Q3', 'manager', 5],
    ['2026-Q3', 'self', 1],
    ['2026-Q3', 'self', 4],
  ]);
});

it('lets a file move people that it replaces wholly', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const file = `${HEADER}2026-Q3,a,Acme / Core,L1,domain-expertise,self,4\n`;
  await importText(fresh, file);

  expect(await importText(fresh, file.replace('Core', 'Edge').replace('L1', 'L2'))).toMatchObject({
    ok: true,
    replaced: 1,
  });
});

it('stores nothing on a dry run, and counts as if', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const before = await countRows(fresh.owner);

  const report = await importText(fresh, `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n`, {
    dryRun: true,
  });

  expect(report).toMatchObject({ ok: true, dryRun: true, added: 1 });
  expect(await countRows(fresh.owner)).toEqual(before);
});

it('warns when scores look copied from the cycle before', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  // 10 people with the same score in both cycles; then one more and one fewer changed: 9 of 11, 8 of 10.
  const people = (cycle: string, changed: number) =>
    Array.from(
      { length: 10 },
      (_, i) => `${cycle},p${i},Acme,L1,domain-expertise,self,${i < changed ? 1 : 4}\n`,
    ).join('');
  await importText(fresh, HEADER + people('2026-Q1', 0));

  const copied = await importText(fresh, HEADER + people('2026-Q2', 1));
  expect(copied.carriedOver).toEqual([{ cycle: '2026-Q2', previous: '2026-Q1', compared: 10, same: 9 }]);
  // Against 2026-Q2: p0 has 1 in both, p1 and p2 change: 8 of 10 is not more than 80 %.
  const fair = await importText(fresh, HEADER + people('2026-Q3', 3));
  expect(fair.carriedOver).toEqual([]);
});

it('says that a published cycle is frozen', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  await importText(fresh, `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n`);
  await sql`insert into published.publication (cycle_id, version, k, d, insider, rules_version, column_scheme, summary, hash)
    select id, 1, 5, 2, true, 1, '', '{}', '' from reference.cycle`.execute(fresh.writer);

  const late = await importText(fresh, `${HEADER}2026-Q3,b,Acme,L1,domain-expertise,self,4\n`);

  expect(late).toMatchObject({ ok: true, added: 1 });
  expect(late.warnings).toEqual([
    '2026-Q3 is published (version 1) and frozen: what changes waits for a restatement.',
  ]);
});

it('lets two imports at once both be right', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const file = (from: number, score: number) =>
    HEADER +
    Array.from(
      { length: 200 },
      (_, i) => `2026-Q3,p${from + i},Acme / T${i % 7},L1,domain-expertise,self,${score}\n`,
    ).join('');

  const same = await Promise.all([importText(fresh, file(0, 2)), importText(fresh, file(0, 2))]);
  const other = await Promise.all([importText(fresh, file(1000, 3)), importText(fresh, file(2000, 4))]);

  expect(same.map(({ added, unchanged }) => [added, unchanged]).sort()).toEqual([
    [0, 200],
    [200, 0],
  ]);
  expect(other.map(({ added }) => added)).toEqual([200, 200]);
  expect(await countRows(fresh.owner)).toMatchObject({ ratings: 600, people: 600, teams: 8, imports: 3 });
});

it('makes an import wait for the one before it, and then counts what that one left', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const file = `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n`;
  const go = Promise.withResolvers<undefined>();
  let opened = 0;
  async function* slowly(): AsyncGenerator<Buffer> {
    yield Buffer.from(file);
    // The first reading finds the encoding, before the transaction; the second is held up in it.
    if ((opened += 1) === 2) await go.promise;
  }
  const slow = importRatings(fresh.writer, fresh.key, {
    name: 'slow.csv',
    open: () => Readable.from(slowly()),
  });
  await expect.poll(() => opened).toBe(2);

  const quick = importText(fresh, file.replace(',4', ',5'));
  const first = await Promise.race([quick, delay(1000, 'still waiting')]);
  go.resolve(undefined);

  expect(first).toBe('still waiting');
  expect(await slow).toMatchObject({ added: 1, replaced: 0 });
  expect(await quick).toMatchObject({ added: 0, replaced: 1 });
});

it('stores a new cycle by competency, and tells the planner what it holds', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  const people = Array.from({ length: 40 }, (_, person) => `p${person}`);
  const lines = people.flatMap((person) =>
    ['domain-expertise', 'Customer Success'].map(
      (competency) => `2026-Q3,${person},Acme / Core,L1,${competency},manager,4\n`,
    ),
  );
  expect(await importText(fresh, HEADER + lines.join(''))).toMatchObject({ added: 80 });

  const { rows: order } = await sql<{ competency: number }>`
    select competency_id as competency from private.rating order by ctid`.execute(fresh.owner);
  const [first, last] = [order[0]!.competency, order[79]!.competency];
  expect(first).not.toBe(last);
  expect(order.map(({ competency }) => competency)).toEqual([
    ...people.map(() => first),
    ...people.map(() => last),
  ]);
  const { rows: known } = await sql<{ values: number }>`
    select n_distinct::int as values from pg_stats where schemaname = 'private' and attname = 'competency_id'
      and tablename <> 'rating'`.execute(fresh.owner);
  expect(known).toEqual([{ values: 2 }]);
});

it('keeps ids that all exist, though Postgres does not check them row by row', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  await importText(
    fresh,
    `${HEADER}2026-Q3,a,Acme,L1,domain-expertise,self,4\n2026-Q3,b,Acme,,customer-success,self,4\n`,
  );

  const { rows } = await sql<{ all: number; whole: number }>`
    select (select count(*)::int from private.rating) as all, count(*)::int as whole
    from private.rating r
    join reference.cycle on cycle.id = r.cycle_id join reference.competency on competency.id = r.competency_id
    join reference.scale on scale.id = r.scale_id join reference.team on team.id = r.team_id
    join private.person on person.id = r.person_id join private.import_batch on import_batch.id = r.import_id
    where (r.level_id is null or exists (select from reference.level where id = r.level_id))`.execute(
    fresh.owner,
  );
  expect(rows).toEqual([{ all: 2, whole: 2 }]);
});
