import { afterAll, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';
import { brief } from '../helpers/brief-cell.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

// Two ladders with scales of their own rate "care"; each also has a competency that the other has not.
// crafts: A L1 [3,3,0] and five people without a level [3,2,0], zeal for L1 [2,4,0]. arts: A P1 [1,2,2,1], and five
// without a level in the same team [1,2,2,0].
const A = 'Acme / A';
const t = await testApp([
  makeLadder({ competencies: ['care', 'zeal'], levels: ['L1'] }),
  makeLadder({ key: 'arts', scale: ['a', 'b', 'c', 'd'], levels: ['P1'], competencies: ['care', 'taste'] }),
]);
await t.load([
  { team: A, level: 'L1', counts: [3, 3, 0] },
  { team: A, ladder: 'crafts', counts: [3, 2, 0] },
  { team: A, level: 'L1', competency: 'zeal', counts: [2, 4, 0] },
  { team: A, level: 'P1', counts: [1, 2, 2, 1] },
  { team: A, ladder: 'arts', first: 5, counts: [1, 2, 2, 0] },
]);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

const ask = async (query: string) => (await t.cells(query)).map(brief);

it('refuses to count words of different scales together', async () => {
  expect(await t.refusal('/api/distribution?competency=care')).toEqual({
    statusCode: 400,
    code: 'SEVERAL_SCALES',
    message:
      '2026-Q3 was rated on 2 scales, which cannot be counted together: say which, with scaleOf=crafts or scaleOf=arts',
  });
});

it("answers on the asked ladder's scale, people without a level included", async () => {
  expect((await t.ask('ladder=arts&competency=care')).scale).toEqual(['a', 'b', 'c', 'd']);
  expect(await ask('ladder=crafts&competency=care')).toEqual([['', [6, 5, 0], '11 of 11']]);
  expect(await ask('ladder=arts&competency=care')).toEqual([['', [2, 4, 4, 1], '11 of 11']]);
});

it('needs no ladder where the competency is rated on one scale only', async () => {
  expect(await ask('competency=zeal')).toEqual([['', [2, 4, 0], '6 of 6']]);
});

it('finds a column whole that has only levels of other scales beside the asked one', async () => {
  // Grade 1 is L1 and P1; on the scale of crafts it is L1 alone.
  expect(await ask('ladder=crafts&level=L1&competency=care')).toEqual([['', [3, 3, 0], '6 of 6']]);
  expect(await ask('ladder=crafts&by=level&competency=care')).toEqual([['G1', [3, 3, 0], '6 of 6']]);
});

it('counts the levels of all ladders on the scale of one of them', async () => {
  // crafts and people have one scale, arts has another; grade 1 is L1, P1 and A1.
  await using three = await testApp([
    makeLadder({ levels: ['L1'] }),
    makeLadder({ key: 'people', levels: ['P1'] }),
    makeLadder({ key: 'arts', scale: ['a', 'b'], levels: ['A1'] }),
  ]);
  await three.load([
    { team: A, level: 'L1', counts: [3, 3, 0] },
    { team: A, level: 'P1', counts: [1, 2, 3] },
    { team: A, level: 'A1', counts: [4, 2] },
  ]);
  await three.publish();

  const cells = async (query: string) => (await three.cells(query)).map(brief);
  expect(await cells('scaleOf=crafts&by=level')).toEqual([['G1', [4, 5, 3], '12 of 12']]);
  expect(await cells('scaleOf=people&by=level')).toEqual([['G1', [4, 5, 3], '12 of 12']]);
  expect(await cells('scaleOf=arts&by=level')).toEqual([['G1', [4, 2], '6 of 6']]);
  // One ladder's part of a column that two share is nobody's to see.
  expect(await cells('ladder=crafts&by=level')).toEqual([
    ['L1', 'withheld to protect its people', 6, 'company, G1'],
  ]);
  expect(await three.refusal('/api/distribution?scaleOf=nuts')).toMatchObject({ code: 'UNKNOWN_LADDER' });
});
