import { afterAll, expect, it } from 'vitest';
import type { AgreementReply } from '../../server/contract/agreement.ts';
import type { CompareReply } from '../../server/contract/compare.ts';
import type { CoverageReply } from '../../server/contract/coverage.ts';
import type { DriftReply } from '../../server/contract/drift.ts';
import type { FindingsReply } from '../../server/contract/findings.ts';
import type { GapsReply } from '../../server/contract/gaps.ts';
import type { PublicationReply } from '../../server/contract/publications.ts';
import { buildReport } from '../../server/reports/build-report.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import { expectNear } from '../unit/measures/expect-near.ts';

// crafts and people share three words; numbers has as many, but they are numbers: another scale; arts has four.
//   three words: A L1 [3,3,0], B L1 [2,2,4], B P1 [4,2,0]; together 20 = [9,7,4], B 14 = [6,4,4]
//   arts:        A A1 [1,2,2,1], B A1 [0,3,3,4];           together 16 = [1,5,5,5], also rated by themselves
//   numbers:     A N1 [0,2,4]
//   studies:     B S1 [4,4] on two words, by themselves only
const A = 'Acme / A';
const B = 'Acme / B';
const FOUR = ['a', 'b', 'c', 'd'];
const WORDS = ['Low', 'Middle', 'High'];
const t = await testApp([
  makeLadder({ levels: ['L1'] }),
  makeLadder({ key: 'people', levels: ['P1'] }),
  makeLadder({ key: 'arts', scale: FOUR, levels: ['A1'], competencies: ['care', 'taste'] }),
  makeLadder({ key: 'numbers', scale: ['1', '2', '3'], levels: ['N1'] }),
  makeLadder({ key: 'studies', scale: ['No', 'Yes'], levels: ['S1'] }),
]);
// Nobody was rated on any other scale in the first cycle.
await t.load(
  [
    { team: A, level: 'L1', counts: [3, 3, 0] },
    { team: B, level: 'L1', counts: [2, 2, 4] },
  ],
  '2026-Q1',
);
await t.publish(undefined, '2026-Q1');
for (const cycle of ['2026-Q2', '2026-Q3']) {
  await t.load(
    [
      { team: A, level: 'L1', counts: [3, 3, 0] },
      { team: B, level: 'L1', counts: [2, 2, 4] },
      { team: B, level: 'P1', counts: [4, 2, 0] },
      { team: A, level: 'A1', counts: [1, 2, 2, 1] },
      { team: B, level: 'A1', counts: [0, 3, 3, 4] },
      { team: A, level: 'A1', counts: [1, 2, 2, 1], source: 'self' },
      { team: A, level: 'A1', counts: [1, 2, 2, 1], competency: 'taste' },
      { team: A, level: 'N1', counts: [0, 2, 4] },
      { team: B, level: 'S1', counts: [4, 4], source: 'self' },
    ],
    cycle,
  );
  await t.publish(undefined, cycle);
}
afterAll(() => t[Symbol.asyncDispose]());

async function ask<Reply>(path: string): Promise<Reply> {
  const reply = await t.app.inject(`/api/${path}`);
  if (reply.statusCode !== 200) throw new Error(`${path} got ${reply.statusCode}: ${reply.body}`);
  return reply.json<Reply>();
}

it.each(['distribution', 'gaps', 'findings', 'drift', 'agreement', `compare?team=${A}&team=${B}`])(
  'says in /api/%s which scales there are, the one with most people first',
  async (path) => {
    expect(await t.refusal(`/api/${path}`)).toEqual({
      statusCode: 400,
      code: 'SEVERAL_SCALES',
      message:
        '2026-Q3 was rated on 3 scales, which cannot be counted together: say which, with scaleOf=crafts (the scale of crafts, people) or scaleOf=arts or scaleOf=numbers',
    });
  },
);

it.each([
  'distribution?',
  'gaps?',
  'findings?',
  'drift?',
  'agreement?',
  'coverage?',
  `compare?team=${A}&team=${B}&`,
])('knows no scale of a ladder that is not there in /api/%s', async (path) => {
  expect(await t.refusal(`/api/${path}scaleOf=nuts`)).toMatchObject({
    statusCode: 404,
    code: 'UNKNOWN_LADDER',
    message: '2026-Q3 was not rated under a ladder "nuts"',
  });
});

it('lists the scales of a publication with what is on them', async () => {
  const { scales } = await ask<PublicationReply>('publications/2026-Q3');
  expect(scales).toEqual([
    {
      key: 'crafts',
      ladders: ['crafts', 'people'],
      scale: WORDS,
      competencies: ['care'],
      sources: [{ source: 'manager', people: 20 }],
    },
    {
      key: 'arts',
      ladders: ['arts'],
      scale: FOUR,
      competencies: ['care', 'taste'],
      sources: [
        { source: 'self', people: 6 },
        { source: 'manager', people: 16 },
      ],
    },
    {
      key: 'studies',
      ladders: ['studies'],
      scale: ['No', 'Yes'],
      competencies: ['care'],
      sources: [{ source: 'self', people: 8 }],
    },
    {
      key: 'numbers',
      ladders: ['numbers'],
      scale: ['1', '2', '3'],
      competencies: ['care'],
      sources: [{ source: 'manager', people: 6 }],
    },
  ]);
});

it('measures gaps among all people of a scale', async () => {
  for (const ladder of ['crafts', 'people']) {
    const { scale, company } = await ask<GapsReply>(`gaps?scaleOf=${ladder}`);
    expect(scale).toEqual(WORDS);
    expectNear(company, { people: 20, mean: 35 / 20 });
  }
  const { company } = await ask<GapsReply>('gaps?scaleOf=arts&competency=care');
  expectNear(company, { people: 16, mean: 46 / 16 });
});

it('compares teams on one scale', async () => {
  const { scale, overall } = await ask<CompareReply>(`compare?team=${A}&team=${B}&scaleOf=people`);
  expect(scale).toEqual(WORDS);
  expect(overall).toMatchObject([
    { team: A, people: 6, counts: [3, 3, 0] },
    { team: B, people: 14, counts: [6, 4, 4] },
  ]);
});

it('follows everybody on a scale from cycle to cycle, where a ladder is only its own levels', async () => {
  const counts = async (query: string) => {
    const { overall } = await ask<DriftReply>(`drift?${query}`);
    return overall.points.map((point) => ('counts' in point ? point.counts : point.withheld));
  };
  expect(await counts('scaleOf=crafts')).toEqual([
    [5, 5, 4],
    [9, 7, 4],
    [9, 7, 4],
  ]);
  expect(await counts('scaleOf=arts&competency=care')).toEqual(['no ratings', [1, 5, 5, 5], [1, 5, 5, 5]]);
  expect(await counts('ladder=crafts')).toEqual([
    [5, 5, 4],
    'withheld to protect its people',
    'withheld to protect its people',
  ]);
});

it('finds what stands out on one scale', async () => {
  const { looked } = await ask<FindingsReply>('findings?scaleOf=arts');
  expect(looked).toMatchObject({ competencies: 2, cycles: 3 });
  expect((await ask<FindingsReply>('findings?scaleOf=people')).looked.competencies).toBe(1);
});

it('says how sources agree on a scale, also on one that the preferred source has not', async () => {
  expect((await ask<AgreementReply>('agreement?scaleOf=people')).scale).toEqual(WORDS);
  const sources = async (ladder: string) =>
    (await ask<AgreementReply>(`agreement?scaleOf=${ladder}`)).sources.map(({ source }) => source);
  expect(await sources('arts')).toEqual(['self', 'manager']);
  expect(await sources('studies')).toEqual(['self']);
});

it('covers all scales, or one', async () => {
  const tables = async (query: string) =>
    (await ask<CoverageReply>(`coverage?${query}`)).tables.map(({ competency, scale, coverage }) =>
      [competency, scale.length, coverage.of].join(' '),
    );
  expect(await tables('source=manager')).toEqual(['care 3 20', 'care 4 16', 'care 3 6', 'taste 4 6']);
  expect(await tables('source=manager&scaleOf=arts')).toEqual(['care 4 16', 'taste 4 6']);
});

it('reports on everybody on a scale, whichever of its ladders is named, and however', async () => {
  for (const asked of [{ scaleOf: 'people' }, { ladder: 'crafts' }]) {
    const report = await buildReport(t.reader, { cycle: '2026-Q3', ...asked, sections: ['distribution'] });
    expect(report.scale).toEqual(WORDS);
    expect(report.coverage).toEqual({ people: 20, of: 20 });
    expect(report.ladder).toBe(Object.values(asked)[0]);
  }
  await expect(buildReport(t.reader, { cycle: '2026-Q3' })).rejects.toThrow('was rated on 3 scales');
  const reply = await t.app.inject({
    method: 'POST',
    url: '/api/reports',
    payload: { cycle: '2026-Q3', scaleOf: 'nuts', formats: ['json'] },
  });
  expect(reply.json()).toMatchObject({ statusCode: 404, code: 'UNKNOWN_LADDER' });
});
