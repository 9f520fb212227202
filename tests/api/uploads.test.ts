import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import type { ReadOptions, Upload } from '../../server/contract/uploads.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { countRows } from '../fixtures/ratings/import-text.ts';

const HEADER = 'cycle,person,team,level,competency,source,rating\n';
const GOOD = `${HEADER}2026-Q3,ann@acme.example,Acme / Red,L1,care,manager,High
2026-Q3,bob@acme.example,Acme / Red,L2,care,manager,1
2026-Q3,cyd@acme.example,Acme / Red,L2,care,manager,n/a
`;
const FAULTY = GOOD.replace('manager,1', 'manager,7').replace('L1,', 'L9,');

async function send({ app }: TestApp, content: string | Buffer, name = 'q3.csv') {
  return app.inject({
    method: 'POST',
    url: `/api/uploads?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: content,
  });
}

async function upload(t: TestApp, content: string | Buffer): Promise<Upload> {
  const reply = await send(t, content);
  expect(reply.statusCode).toBe(201);
  return reply.json();
}

const get = async ({ app }: TestApp, id: string) => (await app.inject(`/api/uploads/${id}`)).json<Upload>();

/** Starts a check or an import, waits for its end, and gives the upload as it is then. */
async function read(t: TestApp, kind: 'check' | 'import', id: string, options: ReadOptions = {}) {
  const reply = await t.app.inject(
    kind === 'check'
      ? { method: 'POST', url: `/api/uploads/${id}/check`, payload: options }
      : { method: 'POST', url: '/api/imports', payload: { upload: id, options } },
  );
  expect(reply.statusCode).toBe(202);
  await t.jobs.whenEnded(reply.json<Job>().id);
  return get(t, id);
}

it('shows how a file is understood without telling who is in it, and stores nothing', async () => {
  await using t = await testApp();
  const { id } = await upload(t, GOOD);

  const { job, outcome } = await read(t, 'check', id);

  expect(job).toMatchObject({ kind: 'check', state: 'done', result: { ok: true, stored: false } });
  expect(outcome?.head).toMatchObject({
    encoding: 'utf-8',
    delimiter: ',',
    form: 'one row a rating',
    missing: [],
    columns: ['cycle', 'person', 'team', 'level', 'competency', 'source', 'rating'].map((name) => ({
      name,
      becomes: name,
      competency: null,
    })),
  });
  expect(outcome?.head.rows.map(({ line, cells }) => [line, cells[1], cells[6]])).toEqual([
    [2, { is: 'pseudonym' }, { is: 'score', label: 'High', position: 3, of: 3 }],
    [3, { is: 'pseudonym' }, { is: 'score', label: 'Low', position: 1, of: 3 }],
    [4, { is: 'pseudonym' }, { is: 'empty' }],
  ]);
  expect(outcome?.report).toMatchObject({ ok: true, rows: 3, ratings: 2, missing: 1, added: 2, faults: [] });
  expect(JSON.stringify(outcome)).not.toMatch(/ann|acme\.example/);
  expect(await countRows(t.owner)).toMatchObject({ ratings: 0, people: 0, imports: 0, cycles: 0 });
});

it('tells every fault with its line, and imports nothing of a file that has one', async () => {
  await using t = await testApp();
  const { id } = await upload(t, FAULTY);

  const { outcome } = await read(t, 'import', id);

  expect(outcome?.report).toMatchObject({ ok: false, stored: false, faultCount: 2 });
  expect(outcome?.report.faults.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'level', 'L9'],
    [3, 'rating', '7'],
  ]);
  expect(outcome?.head.rows[0]?.cells[3]).toEqual({ is: 'refused' });
  expect(outcome?.head.rows[1]?.cells[6]).toEqual({ is: 'refused' });
  expect(await countRows(t.owner)).toMatchObject({ ratings: 0, people: 0 });
});

it('imports a file, then removes it and takes it no second time', async () => {
  await using t = await testApp();
  const { id } = await upload(t, GOOD);
  const [folder = ''] = await readdir(t.uploadFolder);
  const file = join(t.uploadFolder, folder, id);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const { job, outcome } = await read(t, 'import', id);

  expect(outcome?.report).toMatchObject({ stored: true, added: 2, cycles: ['2026-Q3'] });
  expect(job?.result).toEqual({ ok: true, stored: true, faultCount: 0 });
  expect(await countRows(t.owner)).toMatchObject({ ratings: 2, imports: 1 });
  expect(existsSync(file)).toBe(false);
  const again = await t.app.inject({ method: 'POST', url: '/api/imports', payload: { upload: id } });
  expect([again.statusCode, again.json<{ message: string }>().message]).toEqual([
    409,
    '"q3.csv" is imported already',
  ]);
});

it('tells no list of jobs the name of the file, its people, its ratings, or how many they are', async () => {
  await using t = await testApp();
  const { id } = await upload(t, FAULTY);
  await read(t, 'check', id);

  const reply = await t.app.inject('/api/jobs');

  const list = reply.body;
  expect(list).toContain('Check a file of ratings');
  expect(list).not.toMatch(/q3\.csv|ann|L9|Red/);
  expect(list).not.toContain(id);
  const { jobs } = reply.json<{ jobs: Job[] }>();
  expect(jobs.map(({ progress }) => progress)).toEqual([expect.objectContaining({ done: 100, of: 100 })]);
});

it('takes what a file does not say, and what its columns are, from whoever sends it', async () => {
  await using t = await testApp();
  const { id } = await upload(t, 'Name;Employee ID;team;level;care\nAnn;17;Acme / Red;L1;Middle\n');

  const before = await read(t, 'check', id);
  expect(before.outcome?.head).toMatchObject({
    delimiter: ';',
    form: 'one row a person',
    missing: ['cycle', 'person', 'source'],
    columns: [
      { name: 'Name', becomes: 'unknown' },
      { name: 'Employee ID', becomes: 'unknown' },
      { becomes: 'team' },
      { becomes: 'level' },
      { name: 'care', becomes: 'scores', competency: 'care in words' },
    ],
  });
  expect(JSON.stringify(before.outcome)).not.toMatch(/Ann|17/);

  const options: ReadOptions = {
    cycle: '2026-Q3',
    source: 'manager',
    columns: { Name: 'leave out', 'Employee ID': 'person' },
  };
  const { outcome } = await read(t, 'import', id, options);
  expect(outcome).toMatchObject({ options, report: { stored: true, added: 1, warnings: [] } });
  expect(outcome?.head.columns.map(({ becomes }) => becomes)).toEqual([
    'leave out',
    'person',
    'team',
    'level',
    'scores',
  ]);
});

it('says which column of a mapping is not there', async () => {
  await using t = await testApp();
  const { id } = await upload(t, GOOD);

  const { outcome } = await read(t, 'check', id, { columns: { Nmae: 'leave out' } });

  expect(outcome?.report.faults).toMatchObject([
    {
      line: 1,
      column: 'Nmae',
      message: expect.stringMatching(/^there is no such column: the header has "cycle"/),
    },
  ]);
});

it.each([
  ['a workbook', Buffer.from('504b0304ffff', 'hex'), /workbook/],
  ['bytes that are no text', Buffer.from([0x61, 0, 0x62]), /NUL character/],
  ['a header only', HEADER, /header only/],
  ['blanks', ' \n\n', /empty/],
])('tells what is wrong with %s', async (_what, content, message) => {
  await using t = await testApp();
  const { id } = await upload(t, content);

  const { job, outcome } = await read(t, 'check', id);

  expect(job?.state).toBe('done');
  expect(outcome?.report.ok).toBe(false);
  expect(outcome?.report.faults[0]?.message).toMatch(message);
});

it('reads UTF-16 and Windows-1252, and says so', async () => {
  await using t = await testApp();
  const text = GOOD.replaceAll('Red', 'Röd');
  for (const [content, encoding] of [
    [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    [Buffer.from(text, 'latin1'), 'windows-1252'],
  ] as const) {
    const { outcome } = await read(t, 'check', (await upload(t, content)).id);
    expect(outcome?.head.encoding).toBe(encoding);
    expect(outcome?.head.rows[0]?.cells[2]).toEqual({ is: 'text', text: 'Acme / Röd' });
  }
});

it.each([
  ['nothing', '', 400, '"q3.csv" is empty: expected a CSV file'],
  [
    'more than may be',
    'x'.repeat(1024 ** 2 + 1),
    413,
    '"q3.csv" is larger than 1 MB, the most that can be uploaded: import it on the command line',
  ],
])('refuses %s and keeps none of it', async (_what, content, status, message) => {
  await using t = await testApp();

  const reply = await send(t, content);

  expect([reply.statusCode, reply.json<{ message: string }>().message]).toEqual([status, message]);
  for (const folder of existsSync(t.uploadFolder) ? await readdir(t.uploadFolder) : [])
    expect(await readdir(join(t.uploadFolder, folder))).toEqual([]);
});

it.each(['text/csv', 'multipart/form-data; boundary=x', 'application/json', undefined])(
  'takes no file as %s',
  async (type) => {
    await using t = await testApp();
    const reply = await t.app.inject({
      method: 'POST',
      url: '/api/uploads?name=q3.csv',
      payload: type === 'application/json' ? '{}' : GOOD,
      headers: type === undefined ? {} : { 'content-type': type },
    });
    expect([400, 415]).toContain(reply.statusCode);
  },
);

it('takes no file from a page of another site', async () => {
  await using t = await testApp();
  const reply = await t.app.inject({
    method: 'POST',
    url: '/api/uploads?name=q3.csv',
    payload: GOOD,
    headers: { 'content-type': 'application/octet-stream', 'sec-fetch-site': 'cross-site' },
  });
  expect(reply.statusCode).toBe(403);
  expect(existsSync(t.uploadFolder)).toBe(false);
});

it('does one thing at a time with a file, and lets it be stopped and discarded', async () => {
  await using t = await testApp();
  const { id } = await upload(t, GOOD);
  const isHeld = Promise.withResolvers<undefined>();
  const isReleased = Promise.withResolvers<undefined>();
  const held = t.owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('plumbline import'))`.execute(trx);
    isHeld.resolve(undefined);
    await isReleased.promise;
  });
  await isHeld.promise;
  const start = () => t.app.inject({ method: 'POST', url: '/api/imports', payload: { upload: id } });
  const first = (await start()).json<Job>();

  const second = await start();

  expect(second.statusCode).toBe(409);
  expect(second.json<{ message: string }>().message).toMatch(/^"q3.csv" is being read already/);
  expect((await t.app.inject({ method: 'DELETE', url: `/api/uploads/${id}` })).statusCode).toBe(204);
  expect((await t.jobs.whenEnded(first.id))?.state).toBe('cancelled');
  isReleased.resolve(undefined);
  await held;
  expect(await countRows(t.owner)).toMatchObject({ ratings: 0 });
  const gone = await t.app.inject(`/api/uploads/${id}`);
  expect([gone.statusCode, gone.json<{ message: string }>().message]).toEqual([
    404,
    expect.stringMatching(/Choose the file again$/),
  ]);
});

it('holds twenty files and no more', async () => {
  await using t = await testApp();
  for (let index = 0; index < 20; index += 1) await upload(t, GOOD);

  const reply = await send(t, GOOD);

  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([429, 'TOO_MANY_UPLOADS']);
});

it('keeps what changed in a published cycle waiting, and says so', async () => {
  await using t = await testApp();
  await t.load([{ team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] }]);
  await t.publish();

  const { outcome } = await read(t, 'import', (await upload(t, GOOD)).id);

  expect(outcome?.report.warnings).toEqual([
    '2026-Q3 is published (version 1) and frozen: what changes waits for a restatement.',
  ]);
});

it('tells of no stored score whether a file that guesses it is right', async () => {
  await using t = await testApp();
  await read(t, 'import', (await upload(t, GOOD)).id);
  await read(t, 'import', (await upload(t, GOOD.replaceAll('2026-Q3', '2026-Q4'))).id);
  const guess = (score: string, cycle: string) =>
    `${HEADER}${cycle},ann@acme.example,Acme / Red,L1,care,manager,${score}\n`;

  // In ann's own cycle, and in one that is not there yet, where a score could look copied.
  for (const cycle of ['2026-Q3', '2027-Q1']) {
    const said = await Promise.all(
      ['Low', 'High'].map(async (score) => {
        const { outcome } = await read(t, 'check', (await upload(t, guess(score, cycle))).id);
        return outcome?.report;
      }),
    );
    expect(said[0]).toMatchObject({ ok: true, stored: false, ratings: 1 });
    expect(said[1]).toEqual(said[0]);
  }
  const again = await read(t, 'import', (await upload(t, guess('High', '2026-Q3'))).id);
  expect(again.outcome?.report).toMatchObject({ stored: true, added: 0, known: 1, warnings: [] });
});
