import { afterAll, describe, expect, it } from 'vitest';
import type { NewLadder } from '../../db/reference/new-ladder.ts';
import type { LadderDetail } from '../../server/contract/ladder-detail.ts';
import { testApp } from '../helpers/app.ts';

const crafts: NewLadder = {
  key: 'crafts',
  name: 'Crafts',
  scale: ['Low', 'Middle', 'High'],
  topBox: 3,
  levels: [
    {
      key: 'L1',
      title: 'Apprentice',
      order: 1,
      summary: 'I learn.',
      attributes: [
        ['Zeal', 'Much'],
        ['Area', 'A bench'],
        ['1', 'one'],
      ],
      competencies: [
        { key: 'care', name: 'Care', expectations: ['Keeps the bench tidy'], examples: ['Swept it'] },
      ],
    },
    {
      key: 'L2',
      title: 'Master',
      order: 2,
      grade: 5,
      competencies: [
        { key: 'care', name: 'Care', expectations: ['Keeps the whole bench tidy', '<script>x</script>'] },
        { key: 'taste', name: 'Taste', summary: 'An eye.' },
      ],
    },
  ],
};
const later: NewLadder = { ...crafts, name: 'Crafts and arts', levels: crafts.levels.slice(1) };
const arts: NewLadder = {
  key: 'arts',
  name: 'Arts',
  scale: ['a', 'b'],
  levels: [{ key: 'P5', title: 'Painter', order: 5, competencies: [{ key: 'taste', name: 'Good taste' }] }],
};

const t = await testApp([crafts, arts]);
await t.load([{ team: 'Acme / Red', level: 'L2', counts: [3, 3, 0] }], '2026-Q1');
await t.loadLadders([later]);
afterAll(() => t[Symbol.asyncDispose]());

const get = async <T>(path: string): Promise<T> => (await t.app.inject(path)).json<T>();

describe('one ladder', () => {
  it('is told whole, in its owner’s order', async () => {
    expect(await get('/api/ladders/crafts?version=1')).toEqual({
      key: 'crafts',
      name: 'Crafts',
      version: 1,
      scale: ['Low', 'Middle', 'High'],
      topBox: 3,
      cumulative: false,
      competencies: [
        { key: 'care', name: 'Care' },
        { key: 'taste', name: 'Taste' },
      ],
      levels: [
        {
          key: 'L1',
          title: 'Apprentice',
          order: 1,
          grade: 1,
          summary: 'I learn.',
          // An object would have put the number first, jsonb Area before Zeal.
          attributes: [
            { label: 'Zeal', value: 'Much' },
            { label: 'Area', value: 'A bench' },
            { label: '1', value: 'one' },
          ],
          competencies: [
            {
              key: 'care',
              name: 'Care',
              summary: null,
              expectations: ['Keeps the bench tidy'],
              examples: ['Swept it'],
            },
          ],
        },
        {
          key: 'L2',
          title: 'Master',
          order: 2,
          grade: 5,
          summary: null,
          attributes: [],
          competencies: [
            {
              key: 'care',
              name: 'Care',
              summary: null,
              expectations: ['Keeps the whole bench tidy', '<script>x</script>'],
              examples: [],
            },
            { key: 'taste', name: 'Taste', summary: 'An eye.', expectations: [], examples: [] },
          ],
        },
      ],
      versions: [2, 1].map((version) => ({
        version,
        name: version === 2 ? 'Crafts and arts' : 'Crafts',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        cycles: version === 1 ? ['2026-Q1'] : [],
      })),
    });
  });

  it.each([
    ['', 2],
    ['?version=2', 2],
    ['?cycle=2026-Q1', 1],
    ['?cycle=1999-Q1', 2],
  ])('is the version that is meant by "%s"', async (query, version) => {
    expect((await get<LadderDetail>(`/api/ladders/crafts${query}`)).version).toBe(version);
  });
});

describe('a diff', () => {
  it('goes from level to level', async () => {
    expect(await get('/api/ladders/crafts/diff?from=L1&to=L2&fromVersion=1&toVersion=1')).toMatchObject({
      ladder: { key: 'crafts', name: 'Crafts' },
      from: { version: 1, level: 'L1', title: 'Apprentice', grade: 1 },
      to: { version: 1, level: 'L2', title: 'Master', grade: 5 },
      counts: { added: 1, dropped: 0, reworded: 1, unchanged: 0, carried: 0 },
      competencies: [{ key: 'care' }, { key: 'taste', summary: [{ kind: 'added', text: 'An eye.' }] }],
    });
  });

  it('goes from version to version', async () => {
    expect(await get('/api/ladders/crafts/diff?from=l2&to=L2&fromVersion=1')).toMatchObject({
      from: { version: 1 },
      to: { version: 2 },
      counts: { added: 0, dropped: 0, reworded: 0, unchanged: 2, carried: 0 },
    });
  });
});

it('lays two ladders side by side', async () => {
  expect(await get('/api/ladders/compare?a=crafts&b=arts&aVersion=1')).toMatchObject({
    a: { key: 'crafts', version: 1, scale: ['Low', 'Middle', 'High'] },
    b: { key: 'arts', version: 1, scale: ['a', 'b'] },
    competencies: [
      { key: 'taste', a: 'Taste', b: 'Good taste' },
      { key: 'care', a: 'Care', b: null },
    ],
    grades: [
      { grade: 1, a: [{ key: 'L1' }], b: [] },
      { grade: 5, a: [{ key: 'L2' }], b: [{ key: 'P5' }] },
    ],
  });
});

it.each([
  [
    'csv',
    'text/csv; charset=utf-8',
    'crafts-v2.csv',
    'Crafts and arts,L2,Master,Care,expectation,<script>x</script>\r\n',
  ],
  ['markdown', 'text/markdown; charset=utf-8', 'crafts-v2.md', '- \\<script\\>x\\</script\\>\n'],
])('hands a ladder on as %s', async (format, type, file, line) => {
  const { headers, body } = await t.app.inject(`/api/ladders/crafts/export?format=${format}`);

  expect(headers['content-type']).toBe(type);
  expect(headers['content-disposition']).toBe(`attachment; filename="${file}"`);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(body).toContain(line);
});

it.each([
  ['/api/ladders/none', 404, 'UNKNOWN_LADDER', 'There is no ladder "none"; there are crafts, arts'],
  ['/api/ladders/a%00b', 404, 'UNKNOWN_LADDER', 'There is no ladder "a\0b"; there are crafts, arts'],
  [
    '/api/ladders/crafts?version=9',
    404,
    'UNKNOWN_VERSION',
    'The ladder "crafts" has no version 9, only 1 to 2',
  ],
  ['/api/ladders/crafts?version=0', 400, 'FST_ERR_VALIDATION', '"version"'],
  ['/api/ladders/crafts?version=1&cycle=2026-Q1', 400, 'VERSION_AND_CYCLE', 'either "version" or "cycle"'],
  ['/api/ladders/crafts?colour=red', 400, 'FST_ERR_VALIDATION', 'no parameter "colour"'],
  ['/api/ladders/crafts/diff?from=L2', 400, 'FST_ERR_VALIDATION', 'The parameter "to" is missing'],
  [
    '/api/ladders/crafts/diff?from=L2&to=L9',
    404,
    'UNKNOWN_LEVEL',
    'Version 2 of the ladder "crafts" has no level "L9"; there are L2',
  ],
  ['/api/ladders/compare?a=crafts&b=none', 404, 'UNKNOWN_LADDER', 'There is no ladder "none"'],
  ['/api/ladders/compare?a=crafts', 400, 'FST_ERR_VALIDATION', 'The parameter "b" is missing'],
  ['/api/ladders/crafts/export', 400, 'FST_ERR_VALIDATION', 'The parameter "format" is missing'],
  ['/api/ladders/crafts/export?format=pdf', 400, 'FST_ERR_VALIDATION', 'one of csv, markdown'],
])('answers %s with a problem that names it', async (path, statusCode, code, message) => {
  const problem = await t.refusal(path);
  expect(problem).toMatchObject({ statusCode, code });
  expect(problem.message).toContain(message);
});
