import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import type { PublicationReply } from '../../server/contract/publications.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { brief } from '../helpers/brief-cell.ts';

const EAST = 'Acme / East';
const WEST = 'Acme / West';
const A = `${EAST} / A`;
const B = `${EAST} / B`;
const C = `${WEST} / C`;
const D = `${WEST} / D`;
const BY_DIVISION = { ...DEFAULT_RULES, columns: 'divisions' as const };
const ask = async (app: TestApp, query: string) => (await app.cells(query)).map(brief);

// Every cell has six people and two scores, so the gate has nothing to object to.
const EVERYBODY = [A, B, C, D].flatMap((team) => [
  { team, level: 'L1', counts: [4, 2, 0] },
  { team, level: 'L2', counts: [0, 3, 3] },
]);

it('answers a division with part of its levels, and the company with all divisions together', async () => {
  await using t = await testApp();
  await t.load(EVERYBODY);
  const { columnScheme } = await t.publish(BY_DIVISION);

  expect(columnScheme).toBe('each grade, by division');
  expect(await ask(t, `team=${EAST}&by=level`)).toEqual([
    ['L1', [8, 4, 0], '12 of 12'],
    ['L2', [0, 6, 6], '12 of 12'],
    ['L3', 'no ratings', 0, `${EAST}, all levels`],
  ]);
  expect(await ask(t, `by=team&team=${EAST}&team=${WEST}&level=L2`)).toEqual([
    [EAST, [0, 6, 6], '12 of 12'],
    [WEST, [0, 6, 6], '12 of 12'],
  ]);
  // Both divisions as one, and the company: four teams.
  expect(await ask(t, `team=${EAST}&team=${WEST}&level=L1`)).toEqual([['', [16, 8, 0], '24 of 24']]);
  expect(await ask(t, 'by=level')).toEqual([
    ['L1', [16, 8, 0], '24 of 24'],
    ['L2', [0, 12, 12], '24 of 24'],
    ['L3', 'no ratings', 0, 'company, all levels'],
  ]);
});

it('offers the division on that level to whoever asks a team below it', async () => {
  await using t = await testApp();
  await t.load(EVERYBODY);
  await t.publish(BY_DIVISION);

  const refused = 'not shown for a team and part of its levels';
  expect(await ask(t, `team=${A}&level=L1`)).toEqual([['', refused, 6, `${A}, all levels`, `${EAST}, L1`]]);
  expect(await ask(t, `team=${A}&team=${C}&level=L1`)).toEqual([
    ['', refused, 12, 'company, all levels', 'company, L1'],
  ]);
});

it('names each column once, and stores it once for every division with people', async () => {
  await using t = await testApp();
  await t.load(EVERYBODY);
  await t.publish(BY_DIVISION);

  const reply = await t.app.inject('/api/publications/2026-Q3');
  expect(reply.json<PublicationReply>().levels.map(({ key }) => key)).toEqual(['L1', 'L2', 'L3']);
  const { rows } = await sql`
    select team.path, string_agg(c.key, ' ' order by c.id) as keys
    from published.level_column c join reference.team team on team.id = c.team_id
    group by team.path order by team.path`.execute(t.owner);
  expect(rows).toEqual([
    { path: EAST, keys: 'L1 L2 L3' },
    { path: WEST, keys: 'L1 L2 L3' },
  ]);
});

it('leaves out of a division’s column what could be subtracted, and then says whose levels are shown', async () => {
  // West has one person on L2 and nobody to be mistaken for: in no column. 1 of 61 is left out.
  await using t = await testApp();
  await t.load([
    ...EVERYBODY.filter(({ team }) => team === A || team === B),
    { team: C, level: 'L1', counts: [6, 6, 0] },
    { team: D, level: 'L1', counts: [6, 6, 0] },
    { team: D, level: 'L2', counts: [0, 0, 1] },
    { team: D, counts: [3, 3, 0] },
  ]);
  await t.publish(BY_DIVISION);

  expect(await ask(t, `team=${WEST}&level=L2`)).toEqual([['', 'too few people', 1, 'company, L2']]);
  expect(await ask(t, `team=${WEST}&level=L1`)).toEqual([['', [12, 12, 0], '24 of 24']]);
  expect(await ask(t, `level=L2`)).toEqual([['', [0, 6, 6], '12 of 13']]);
});

it('falls back to the company’s columns where divisions leave out too many', async () => {
  // Each division has three people on L2 in a team of twelve: none of them can stay in a column of theirs,
  // 6 of 30. The company has all six.
  await using t = await testApp();
  await t.load([
    { team: A, level: 'L1', counts: [6, 6, 0] },
    { team: A, level: 'L2', counts: [2, 1, 0] },
    { team: C, level: 'L1', counts: [6, 6, 0] },
    { team: C, level: 'L2', counts: [1, 2, 0] },
  ]);
  const { columnScheme } = await t.publish(BY_DIVISION);

  expect(columnScheme).toBe('each grade');
  expect(await ask(t, 'level=L2')).toEqual([['', [3, 3, 0], '6 of 6']]);
  expect(await ask(t, `team=${EAST}&level=L2`)).toEqual([
    ['', 'not shown for a team and part of its levels', 3, `${EAST}, all levels`, 'company, L2'],
  ]);
});
