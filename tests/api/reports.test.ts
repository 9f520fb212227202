import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import type { KeptReport, ReportsReply } from '../../server/contract/reports.ts';
import { keepPack } from '../../server/reports/kept/keep-pack.ts';
import { makeReport } from '../../server/reports/make-report.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import type { Group } from '../helpers/make-ratings.ts';

// Division C is withheld: 3 people.
const groups: Group[] = [
  { team: 'Acme / A / Rot', counts: [3, 3, 0] },
  { team: 'Acme / A / Blau', counts: [2, 4, 3] },
  { team: 'Acme / Bé / Plum', counts: [4, 4, 4] },
  { team: 'Acme / Bé / Tan', counts: [2, 5, 4] },
  { team: 'Acme / C / Teal', counts: [1, 1, 1] },
];
const t = await testApp([makeLadder({ competencies: ['care'] })]);
await t.load(groups);
await t.publish();
await t.load(groups, '2026-Q4');
afterAll(() => t[Symbol.asyncDispose]());

type Method = 'GET' | 'POST' | 'DELETE';
const ask = (method: Method, url: string, payload?: object) =>
  t.app.inject({ method, url: `/api${url}`, ...(payload && { payload }) });
const list = async (): Promise<KeptReport[]> => (await ask('GET', '/reports')).json<ReportsReply>().reports;

/** Asks for a report and waits; the job as it ended. */
async function make(asked: object): Promise<Job> {
  const { id } = (
    await ask('POST', '/reports', { cycle: '2026-Q3', formats: ['json'], ...asked })
  ).json<Job>();
  await t.jobs.whenEnded(id);
  return (await ask('GET', `/jobs/${id}`)).json();
}

describe('a report', () => {
  it('is made by a job, listed with who, when and from what, and downloaded byte by byte as the command makes it', async () => {
    const reply = await ask('POST', '/reports', {
      cycle: '2026-Q3',
      unit: 'Acme / Bé',
      sections: ['coverage', 'gaps'],
      formats: ['json', 'csv'],
    });
    const { id, title } = reply.json<Job>();
    expect([reply.statusCode, reply.headers.location, title]).toEqual([
      202,
      `/api/jobs/${id}`,
      'Report of Bé, 2026-Q3',
    ]);
    const before = Date.now();
    expect((await t.jobs.whenEnded(id))?.state).toBe('done');

    const [report] = await list();
    if (!report) throw new Error('nothing is listed');
    expect(report).toMatchObject({
      title: 'Bé, 2026-Q3',
      unit: 'Acme / Bé',
      by: 'local user',
      sections: ['coverage', 'gaps'],
      publication: (await t.ask('cycle=2026-Q3')).publication,
      files: [
        { name: 'plumbline-2026-Q3-acme-bé-manager.json', format: 'json' },
        { name: 'plumbline-2026-Q3-acme-bé-manager-csv.zip', format: 'csv' },
      ],
    });
    expect(Date.parse(report.madeAt)).toBeGreaterThan(before - 60_000);

    await using folder = await otherFolder();
    const command = await makeReport(
      t.reader,
      { cycle: '2026-Q3', unit: 'Acme / Bé', sections: ['coverage', 'gaps'], formats: ['json'] },
      folder.path,
    );
    const [json] = command.reports;
    const [file] = report.files;
    const sent = await ask('GET', `/reports/${report.id}/${encodeURIComponent(file?.name ?? '')}`);
    expect(sent.rawPayload).toEqual(await readFile(json?.path ?? ''));
    expect(sent.headers).toMatchObject({
      'content-length': String(file?.bytes),
      'content-disposition': `attachment; filename="plumbline-2026-Q3-acme-b--manager.json"; filename*=UTF-8''plumbline-2026-Q3-acme-b%C3%A9-manager.json`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is printed on the paper that was asked for', async () => {
    await make({ sections: ['coverage'], formats: ['pdf'], paper: 'us-letter' });
    const [report] = await list();
    const [file] = report?.files ?? [];
    const sent = await ask('GET', `/reports/${report?.id}/${file?.name}`);
    expect([report?.paper, sent.headers['content-type']]).toEqual(['us-letter', 'application/pdf']);
    const [page] = (await readPdf(sent.rawPayload)).pages;
    // 8.5 × 11 inches at 72 points.
    expect([page?.width, page?.height]).toEqual([612, 792]);
  });

  it('is kept where only this user reads, and goes when it is removed', async () => {
    await make({ sections: ['coverage'] });
    const [report] = await list();
    const kept = join(t.reportFolder, report?.id ?? '');
    const modes = [t.reportFolder, kept, join(kept, report?.files[0]?.name ?? '')];
    expect(await Promise.all(modes.map(async (path) => (await stat(path)).mode & 0o777))).toEqual([
      0o700, 0o700, 0o600,
    ]);

    expect((await ask('DELETE', `/reports/${report?.id}`)).statusCode).toBe(204);

    expect((await list()).map(({ id }) => id)).not.toContain(report?.id);
    expect(await readdir(t.reportFolder)).not.toContain(report?.id);
    const again = await ask('DELETE', `/reports/${report?.id}`);
    expect([again.statusCode, again.json<{ message: string }>().message]).toEqual([
      404,
      `There is no report "${report?.id}": it may have been removed`,
    ]);
  });

  it('that is stopped is not there, nor anything of it', async () => {
    const names = await readdir(t.reportFolder);
    const { id } = (await ask('POST', '/reports', { cycle: '2026-Q3', formats: ['png'] })).json<Job>();
    await expect
      .poll(async () => (await ask('GET', `/jobs/${id}`)).json<Job>().progress?.done, { timeout: 20_000 })
      .toBeGreaterThan(0);

    expect((await ask('DELETE', `/jobs/${id}`)).json()).toMatchObject({ state: 'cancelled' });

    await list();
    expect(await readdir(t.reportFolder)).toEqual(names);
  });

  it('that a killed process left half done is cleared away, but not one that is being made', async () => {
    const gone = join(t.reportFolder, '.x.999999999.part'); // no process has so high a number
    const running = join(t.reportFolder, `.y.${process.ppid}.part`);
    for (const path of [gone, running]) await mkdir(path, { recursive: true });

    await list();

    const names = await readdir(t.reportFolder);
    expect([names.includes(basename(gone)), names.includes(basename(running))]).toEqual([false, true]);
    await rm(running, { recursive: true });
  });
});

describe('says in a sentence why there is no report', () => {
  it.each([
    [{ cycle: '2031-Q1' }, 404, 'There is no cycle "2031-Q1"'],
    [{ cycle: '2026-Q4' }, 404, '2026-Q4 is not published yet'],
    [{ unit: 'Acme / Nowhere' }, 404, 'No team "Acme / Nowhere" in 2026-Q3'],
    [{ source: 'peer' }, 404, '2026-Q3 has no ratings by source "peer", only by manager'],
    [{ formats: [] }, 400, 'formats'],
    [{ formats: ['doc'] }, 400, 'formats'],
    [{ folder: '/tmp' }, 400, 'There is no parameter "folder" here'],
  ])('at once: %j', async (asked, statusCode, sentence) => {
    const reply = await ask('POST', '/reports', { cycle: '2026-Q3', formats: ['json'], ...asked });
    expect([reply.statusCode, reply.json<{ message: string }>().message]).toEqual([
      statusCode,
      expect.stringContaining(sentence),
    ]);
  });

  it('when it is made: a unit that is withheld, a cycle to set against that is not there', async () => {
    expect(await make({ unit: 'Acme / C' })).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^"Acme \/ C" has no report of its own in 2026-Q3: withheld: too few/),
    });
    expect(await make({ against: '1999' })).toMatchObject({
      state: 'failed',
      problem: 'There is no cycle "1999".',
    });
  });

  it('when there is no place for it', async () => {
    await rm(t.reportFolder, { recursive: true, force: true });
    await writeFile(t.reportFolder, 'in the way');
    const job = await make({});
    await rm(t.reportFolder);
    expect(job).toMatchObject({
      state: 'failed',
      problem: `${t.reportFolder} is a file: expected a folder.`,
    });
  });
});

it('gives out no file that its entry does not name', async () => {
  await make({ sections: ['coverage'] });
  const [report] = await list();
  const names = [
    '../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/entry.json',
    '..%2fentry.json',
    'entry.json',
    '.',
    'a%00b',
  ];
  for (const name of names) {
    for (const url of [`/reports/${report?.id}/${name}`, `/reports/${name}/${report?.files[0]?.name}`]) {
      const reply = await ask('GET', url);
      // 400 where what is left of the address names no file at all.
      expect([url, reply.statusCode]).toEqual([
        url,
        expect.toSatisfy((code) => code === 400 || code === 404),
      ]);
    }
  }
});

it('brings the reports of the company and of each division with a publication', async () => {
  const { id } = (await ask('POST', '/publish', { cycle: '2026-Q4' })).json<Job>();
  expect((await t.jobs.whenEnded(id))?.state).toBe('done');
  const pack = t.jobs.list().find(({ kind }) => kind === 'pack');
  expect(pack?.title).toBe('Reports of 2026-Q4');

  const { state, result } = (await t.jobs.whenEnded(pack?.id ?? '')) ?? {};

  expect([state, result]).toMatchObject([
    'done',
    { notMade: [{ unit: 'Acme / C', reason: expect.stringContaining('too few people') }] },
  ]);
  const brought = (await list()).filter(({ by }) => by === 'on publish');
  expect(brought.map(({ unit }) => unit).toSorted()).toEqual(['Acme', 'Acme / A', 'Acme / Bé']);
});

it('brings a report a scale where a cycle has several', async () => {
  await using two = await testApp([
    makeLadder({ levels: ['L1'] }),
    makeLadder({ key: 'arts', scale: ['a', 'b', 'c'], levels: ['P1'] }),
  ]);
  await two.load([
    { team: 'Acme / A', level: 'L1', counts: [3, 3, 0] },
    { team: 'Acme / A', level: 'P1', first: 20, counts: [2, 3, 1] },
  ]);
  await two.publish();

  const { made, notMade } = await keepPack(two.reader, two.reportFolder, '2026-Q3');

  expect(notMade).toEqual([]);
  expect(made.map(({ unit, ladder }) => `${unit}: ${ladder}`).toSorted()).toEqual([
    'Acme / A: arts',
    'Acme / A: crafts',
    'Acme: arts',
    'Acme: crafts',
  ]);
});

async function otherFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = join(dirname(t.reportFolder), `${basename(t.reportFolder)}-other`);
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
