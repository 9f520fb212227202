import { expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { importText } from '../fixtures/ratings/import-text.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { brief } from '../helpers/brief-cell.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const A = 'Acme / A';
const B = 'Acme / B';
const ask = async (app: TestApp, query: string) => (await app.cells(query)).map(brief);

it('counts levels over the company, and people without a level in their team only', async () => {
  // Every cell has five people or more and two scores, so the gate has nothing to object:
  //   A 17 = [9,8,0], B 12 = [5,7,0]; L1 12 = [6,6,0], L2 12 = [5,7,0], and five people have no level.
  await using t = await testApp();
  await t.load([
    { team: A, level: 'L1', counts: [3, 3, 0] },
    { team: A, level: 'L2', counts: [3, 3, 0] },
    { team: A, counts: [3, 2, 0] },
    { team: B, level: 'L1', counts: [3, 3, 0] },
    { team: B, level: 'L2', counts: [2, 4, 0] },
  ]);
  await t.publish();

  expect(await ask(t, 'by=team')).toEqual([
    [A, [9, 8, 0], '17 of 17'],
    [B, [5, 7, 0], '12 of 12'],
  ]);
  expect(await ask(t, 'by=level')).toEqual([
    ['L1', [6, 6, 0], '12 of 12'],
    ['L2', [5, 7, 0], '12 of 12'],
    ['L3', 'no ratings', 0, 'company, all levels'],
  ]);
  expect(await ask(t, 'level=L1&level=L2')).toEqual([['', [11, 13, 0], '24 of 24']]);
  expect(await ask(t, 'level=L1&ladder=crafts')).toEqual([['', [6, 6, 0], '12 of 12']]);
  expect(await ask(t, 'ladder=crafts')).toEqual([['', [14, 15, 0], '29 of 29']]);
  // A team and part of its levels is never answered: the whole team, or the company on that level.
  expect(await ask(t, `by=team&level=L1`)).toEqual([
    [A, 'not shown for a team and part of its levels', 6, 'Acme / A, all levels', 'company, L1'],
    [B, 'not shown for a team and part of its levels', 6, 'Acme / B, all levels', 'company, L1'],
  ]);
  expect(await ask(t, `team=${A}&team=${B}&level=L1&level=L2&level=L3`)).toEqual([
    ['', 'not shown for a team and part of its levels', 24, 'company, all levels', 'company, L1 + L2'],
  ]);
});

it('leaves a lone person out of the level tables', async () => {
  // Nobody else is on L3, so (A, L3) has no switch: it joins A's six people without a level, seven with two scores.
  // One of 241 people with a level is left out, far below one in ten.
  await using t = await testApp();
  await t.load([
    { team: A, level: 'L1', counts: [30, 30, 0] },
    { team: A, level: 'L2', counts: [30, 30, 0] },
    { team: A, level: 'L3', counts: [0, 0, 1] },
    { team: A, counts: [3, 3, 0] },
    { team: B, level: 'L1', counts: [30, 30, 0] },
    { team: B, level: 'L2', counts: [30, 30, 0] },
  ]);
  await t.publish();

  expect(await ask(t, 'by=level')).toEqual([
    ['L1', [60, 60, 0], '120 of 120'],
    ['L2', [60, 60, 0], '120 of 120'],
    ['L3', 'too few people', 1, 'company, all levels'],
  ]);
  expect(await ask(t, 'level=L2&level=L3')).toEqual([['', [60, 60, 0], '120 of 121']]);
  expect(await ask(t, 'level=L3&team=Acme')).toEqual([['', 'too few people', 1, 'company, all levels']]);
});

it('takes bands of levels where single ones leave out too much', async () => {
  // As before, but A has nobody without a level: the lone person takes A's smallest cell along, L1 with six (of
  // equals the lowest). Seven of 25 are more than one in ten, so levels go together: L1, and L2 with L3.
  await using t = await testApp();
  await t.load([
    { team: A, level: 'L1', counts: [3, 3, 0] },
    { team: A, level: 'L2', counts: [3, 3, 0] },
    { team: A, level: 'L3', counts: [0, 0, 1] },
    { team: B, level: 'L1', counts: [3, 3, 0] },
    { team: B, level: 'L2', counts: [2, 4, 0] },
  ]);
  const report = await t.publish();

  expect(report.columnScheme).toBe('two bands');
  expect(await ask(t, 'by=level')).toEqual([
    ['L1', [6, 6, 0], '12 of 12'],
    ['L2-L3', [5, 7, 1], '13 of 13'],
  ]);
  expect(await ask(t, 'by=level&level=L2&level=L3')).toEqual([
    ['L2', 'withheld to protect its people', 12, 'company, L2-L3'],
    ['L3', 'too few people', 1, 'company, L2-L3'],
  ]);
  // Pooled the two are the band.
  expect(await ask(t, 'level=L2&level=L3')).toEqual([['', [5, 7, 1], '13 of 13']]);
  expect(await ask(t, 'level=L1&level=L2')).toEqual([['', [6, 6, 0], '12 of 24']]);
});

it('joins the levels of several ladders by grade, and does not take a ladder out of a column', async () => {
  // G1 is L1 of crafts with P1 of people: A 6 + 5, B 6 + 5. crafts alone would be half of it.
  await using t = await testApp([
    makeLadder({ levels: ['L1', 'L2'] }),
    makeLadder({ key: 'people', levels: ['P1', 'P2'] }),
  ]);
  await t.load([
    { team: A, level: 'L1', counts: [3, 3, 0] },
    { team: A, level: 'P1', counts: [2, 0, 3] },
    { team: A, level: 'L2', counts: [3, 3, 0] },
    { team: B, level: 'L1', counts: [2, 4, 0] },
    { team: B, level: 'P1', counts: [1, 0, 4] },
  ]);
  await t.publish();

  expect(await ask(t, 'by=level')).toEqual([
    ['G1', [8, 7, 7], '22 of 22'],
    ['G2', [3, 3, 0], '6 of 6'],
  ]);
  const notWhole = ['withheld to protect its people', 12, 'company, G1'];
  expect(await ask(t, 'level=L1')).toEqual([['', ...notWhole]]);
  expect(await ask(t, 'level=G1&ladder=crafts')).toEqual([['', ...notWhole]]);
  expect(await ask(t, 'level=L1&level=P1')).toEqual([['', [8, 7, 7], '22 of 22']]);
  // crafts has L1 and L2; only L2 is a whole column, since people has nobody on P2 but P2 is in it.
  expect(await ask(t, 'by=level&ladder=crafts')).toEqual([
    ['L1', ...notWhole],
    ['L2', 'withheld to protect its people', 6, 'company, G2'],
  ]);
  const publication = (await t.app.inject('/api/publications/2026-Q3')).json<{ levels: unknown }>();
  expect(publication.levels).toEqual([
    {
      key: 'G1',
      label: 'L1 · P1',
      titles: ['L1 L1 of crafts', 'P1 P1 of people'],
      members: [
        { ladder: 'crafts', level: 'L1' },
        { ladder: 'people', level: 'P1' },
      ],
    },
    {
      key: 'G2',
      label: 'L2 · P2',
      titles: ['L2 L2 of crafts', 'P2 P2 of people'],
      members: [
        { ladder: 'crafts', level: 'L2' },
        { ladder: 'people', level: 'P2' },
      ],
    },
  ]);
});

it('says that levels are not shown where nobody has one', async () => {
  // A survey: no ladder, a column a question, numbers for words. trust: A [3,3,0,0,1], B [1,2,0,3,1].
  const scores = { [A]: [1, 1, 1, 2, 2, 2, 5], [B]: [1, 2, 2, 4, 4, 4, 5] };
  const lines = Object.entries(scores).flatMap(([team, list]) =>
    list.map((score, index) => `${team} ${index},${team},self,${score},${6 - score}`),
  );
  await using t = await testApp([]);
  await importText(t, `person,team,source,TRUST,DOUBT\n${lines.join('\n')}\n`, { cycle: '2002-Q1' });
  await t.publish(DEFAULT_RULES, '2002-Q1');

  expect((await t.ask()).scale).toEqual(['1', '2', '3', '4', '5']);
  expect(await ask(t, 'by=level&competency=TRUST')).toEqual([
    ['', 'levels are not shown for this cycle', 14, 'company, all levels'],
  ]);
  expect(await ask(t, 'by=team&by=competency')).toEqual([
    [`${A} | TRUST`, [3, 3, 0, 0, 1], '7 of 7'],
    [`${A} | DOUBT`, [1, 0, 0, 3, 3], '7 of 7'],
    [`${B} | TRUST`, [1, 2, 0, 3, 1], '7 of 7'],
    [`${B} | DOUBT`, [1, 3, 0, 2, 1], '7 of 7'],
  ]);
});
