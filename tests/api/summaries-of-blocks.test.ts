import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AgreementReply } from '../../server/contract/agreement.ts';
import { importText } from '../fixtures/ratings/import-text.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

/**
 * Two teams of 55 people whose scores may be shown, and ten of ten who all have one score: too much alike to be
 * shown, even together. Of the 110 four have another self-rating than 3, which with nobody else is too few for a
 * summary and with somebody else enough.
 */
function ratings(cycle: string, scoreOf: (hidden: number) => number): string {
  const lines: string[] = [];
  const add = (person: string, team: string, source: string, rater: string, score: number): void => {
    lines.push([cycle, person, `Acme / ${team}`, 'care', source, rater, score].join());
  };
  for (let at = 0; at < 110; at++) {
    const [team, place] = [`Shown ${at % 2}`, Math.floor(at / 2)];
    add(`s${at}`, team, 'self', '', [2, 4][place] ?? 3);
    add(`s${at}`, team, 'manager', `m${at % 7}`, (place % 4) + 1);
    for (const peer of [0, 1]) add(`s${at}`, team, 'peer', `p${(at + peer) % 9}`, ((place + peer) % 4) + 1);
  }
  for (let at = 0; at < 100; at++) {
    const [team, score] = [`Hidden ${at % 10}`, scoreOf(at)];
    add(`h${at}`, team, 'self', '', score);
    add(`h${at}`, team, 'manager', `m${at % 7}`, score);
    for (const peer of [0, 1]) add(`h${at}`, team, 'peer', `p${(at + peer) % 9}`, score);
  }
  return `cycle,person,team,competency,source,rater,rating\n${lines.join('\n')}\n`;
}

let t: TestApp;
beforeAll(async () => {
  t = await testApp([makeLadder({ scale: ['One', 'Two', 'Three', 'Four', 'Five'], competencies: ['care'] })]);
  const hidden: Record<string, (at: number) => number> = {
    '2026-Q1': () => 3,
    '2026-Q2': (at) => (at === 0 ? 4 : 3),
    '2026-Q3': () => 5,
  };
  for (const [cycle, scoreOf] of Object.entries(hidden)) {
    const report = await importText(t, ratings(cycle, scoreOf));
    if (report.faults[0]) throw new Error(report.faults[0].message);
    await t.publish(undefined, cycle);
  }
});
afterAll(() => t[Symbol.asyncDispose]());

async function agreement(cycle: string): Promise<Omit<AgreementReply, 'cycle' | 'publication'>> {
  const reply = await t.app.inject(`/api/agreement?cycle=${cycle}`);
  const { cycle: _cycle, publication: _publication, ...rest } = reply.json<AgreementReply>();
  return rest;
}

it('says the same of who is in no block, whichever score they share', async () => {
  const first = await agreement('2026-Q1');

  expect(await agreement('2026-Q2')).toEqual(first);
  expect(await agreement('2026-Q3')).toEqual(first);
});

it('sums up the 110 people who are in blocks', async () => {
  const { sources, pairs, raters } = await agreement('2026-Q3');

  const uses = sources.map((each) => [each.source, 'rangeUse' in each && each.rangeUse]);
  expect(Object.fromEntries(uses)).toMatchObject({
    self: { reason: 'withheld to protect its people' },
    manager: { n: 110 },
    peer: { n: 110 },
  });
  expect(pairs).toContainEqual(
    expect.objectContaining({ before: 'peer', after: 'manager', competency: 'care', people: 110 }),
  );
  expect(raters).toEqual([
    expect.objectContaining({ source: 'manager', people: 110 }),
    expect.objectContaining({ source: 'peer', people: 110 }),
  ]);
});
