import { expect, it } from 'vitest';
import { testApp, type TestApp } from '../helpers/app.ts';
import { brief } from '../helpers/brief-cell.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const A = 'Acme / A';
const B = 'Acme / B';
const C = 'Acme / C';
const ask = async (app: TestApp, query: string) => (await app.cells(query)).map(brief);

it('shows a team for manager and calibrated, or for neither', async () => {
  // The meeting gave three people of A a 1, so calibrated A is [6,0,0], which may not be shown; the manager's
  // [3,3,0] alone could be. Nobody else goes up, so A is in no figure of either.
  await using t = await testApp();
  await t.load([
    { team: A, counts: [3, 3, 0] },
    { team: B, counts: [3, 3, 0] },
    { team: C, counts: [2, 3, 0] },
    { team: A, source: 'calibrated', first: 3, counts: [3, 0, 0] },
  ]);
  await t.publish();

  for (const source of ['manager', 'calibrated']) {
    expect(await ask(t, `source=${source}&by=team`)).toEqual([
      [A, 'withheld to protect its people', 6, 'company, all levels'],
      [B, [3, 3, 0], '6 of 6'],
      [C, [2, 3, 0], '5 of 5'],
    ]);
    expect(await ask(t, `source=${source}`)).toEqual([['', [5, 6, 0], '11 of 17']]);
  }
});

it("takes the manager's score where the meeting changed nothing, for a whole competency too", async () => {
  // care: one person of A goes from 2 to 3. zeal: nobody changed, which is no reason for it to be missing.
  await using t = await testApp([makeLadder({ competencies: ['care', 'zeal'] })]);
  await t.load([
    { team: A, counts: [3, 3, 0] },
    { team: A, competency: 'zeal', counts: [2, 2, 2] },
    { team: A, source: 'calibrated', first: 5, counts: [0, 0, 1] },
  ]);
  const report = await t.publish();

  expect(await ask(t, 'source=manager&by=competency')).toEqual([
    ['care', [3, 3, 0], '6 of 6'],
    ['zeal', [2, 2, 2], '6 of 6'],
  ]);
  expect(await ask(t, 'source=calibrated&by=competency')).toEqual([
    ['care', [3, 2, 1], '6 of 6'],
    ['zeal', [2, 2, 2], '6 of 6'],
  ]);
  // Both at once: twelve ratings of six people.
  expect(await ask(t, 'source=calibrated')).toEqual([['', [5, 4, 3], '6 of 6']]);
  expect(report.coverage.map(({ source, people, inBlocks }) => [source, people, inBlocks])).toEqual([
    ['manager', 6, 6],
    ['calibrated', 6, 6],
  ]);
  // Nobody said which source: the last word.
  expect((await t.ask()).source).toBe('calibrated');
});

it('gives every person one vote of their peers, the lower median', async () => {
  // Six people, their peers' scores: 1 2 | 1 2 | 1 3 3 | 2 2 | 2 3 | 3, lower medians 1 1 3 2 2 3.
  await using t = await testApp();
  const peer = (rater: string, first: number, counts: number[]) => ({
    team: A,
    source: 'peer',
    rater,
    first,
    counts,
  });
  await t.load([
    peer('r1', 0, [3, 2, 1]),
    peer('r2', 0, [0, 2, 0]),
    peer('r2', 2, [0, 0, 1]),
    peer('r2', 3, [0, 1, 0]),
    peer('r2', 4, [0, 0, 1]),
    peer('r3', 2, [0, 0, 1]),
  ]);
  await t.publish();

  expect(await ask(t, 'source=peer')).toEqual([['', [2, 2, 2], '6 of 6']]);
});

it('shows a group rated by peers only where three of them rated it', async () => {
  // A: six people rated by r1 and r2. B: six by r1, r2 and r3. C: six by r1 and by somebody who is not named.
  await using t = await testApp();
  const peer = (team: string, rater: string, counts: number[], first = 0) => ({
    team,
    source: 'peer',
    rater,
    first,
    counts,
  });
  await t.load([
    peer(A, 'r1', [2, 2, 0]),
    peer(A, 'r2', [1, 1, 0], 4),
    peer(B, 'r1', [2, 0, 0]),
    peer(B, 'r2', [1, 1, 0], 2),
    peer(B, 'r3', [0, 2, 0], 4),
    peer(C, 'r1', [2, 2, 0]),
    peer(C, '', [1, 1, 0], 4),
  ]);
  await t.publish();

  // A and C together have no third rater that is known either.
  expect(await ask(t, 'source=peer&by=team')).toEqual([
    [A, 'withheld to protect its people', 6, 'company, all levels'],
    [B, [3, 3, 0], '6 of 6'],
    [C, 'withheld to protect its people', 6, 'company, all levels'],
  ]);
  expect(await ask(t, 'source=peer')).toEqual([['', [3, 3, 0], '6 of 18']]);
});
