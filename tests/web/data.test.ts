import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Job } from '../../server/contract/jobs.ts';
import type { Upload, UploadOutcome } from '../../server/contract/uploads.ts';
import Data from '../../web/src/pages/Data.svelte';
import '../../web/src/styles/app.css';

const realFetch = globalThis.fetch;
/** What the API answers, by method and path; a function is asked anew each time. */
let replies: Record<string, unknown>;
/** What was sent to change anything. */
let sent: { to: string; body: unknown }[];

beforeEach(() => {
  localStorage.clear();
  sent = [];
  replies = {
    'GET /api/cycles': { cycles: [] },
    'GET /api/publications': { publications: [] },
    'GET /api/audits': { audits: [] },
    'GET /api/settings': { rules: { k: 5, d: 2, insider: true, columns: 'company' } },
    'GET /api/ladders': { ladders: [{ key: 'engineering' }] },
    'GET /api/jobs': { jobs: [] },
  };
  globalThis.fetch = async (input, init) => {
    const method = init?.method ?? 'GET';
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), location.href);
    const to = `${method} ${pathname}`;
    if (method !== 'GET') {
      sent.push({ to, body: typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body });
    }
    const reply = replies[to];
    if (reply === undefined) return realFetch(input, init);
    const body: unknown = typeof reply === 'function' ? (reply as () => unknown)() : reply;
    if (body === null) return new Response(null, { status: 204 });
    const status = typeof body === 'object' && 'statusCode' in body ? Number(body.statusCode) : 200;
    return Response.json(body, { status });
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  localStorage.clear();
});

/** Landmarks are the frame's, which is not here. */
const barriers = async () => {
  const off = { enabled: false };
  const { violations } = await axe.run({ rules: { region: off, 'landmark-one-main': off } });
  return violations.map(({ id }) => id);
};
const show = () => render(Data, { settled: true, view: undefined, reference: undefined });
const job = (title: string, kind: string, state: Job['state'], result: unknown = null): Job => ({
  id: title,
  kind,
  title,
  state,
  progress: state === 'running' ? { done: 40, of: 100, step: 'reading' } : null,
  askedAt: '2026-11-21T10:00:00Z',
  startedAt: null,
  endedAt: null,
  result,
  problem: null,
});

const outcome: UploadOutcome = {
  options: {},
  head: {
    encoding: 'utf-8',
    delimiter: ';',
    form: 'one row a person',
    columns: [
      { name: 'Name', becomes: 'unknown', competency: null },
      { name: 'id', becomes: 'person', competency: null },
      { name: 'care', becomes: 'scores', competency: 'Care' },
    ],
    missing: ['cycle'],
    rows: [
      {
        line: 2,
        cells: [{ is: 'not read' }, { is: 'pseudonym' }, { is: 'score', label: 'Meets', position: 3, of: 5 }],
      },
      { line: 3, cells: [{ is: 'not read' }, { is: 'pseudonym' }, { is: 'refused' }] },
    ],
  },
  report: {
    stored: false,
    ok: false,
    cycles: [],
    rows: 2,
    ratings: 1,
    added: 0,
    known: 0,
    missing: 0,
    faults: Array.from({ length: 20 }, (_, index) => ({
      line: index + 3,
      column: 'care',
      value: '9',
      message: 'expected 1 to 5',
    })),
    faultCount: 2000,
    warnings: [],
  },
};
const upload = (job: Job | null, outcome: UploadOutcome | null): Upload => ({
  id: 'secret',
  name: 'export.csv',
  bytes: 2345,
  uploadedAt: '2026-11-21T10:00:00Z',
  job,
  outcome,
});
const choose = () =>
  userEvent.upload(page.getByLabelText('choose a file'), new File(['Name;id;care'], 'export.csv'));

describe('a file of ratings', () => {
  it('is shown with its faults before anything is stored, and read again when a column is something else', async () => {
    let asked = 0;
    replies['POST /api/uploads'] = upload(null, null);
    replies['POST /api/uploads/secret/check'] = job('Check', 'check', 'running');
    replies['GET /api/uploads/secret'] = () =>
      (asked += 1) % 2 === 1
        ? upload(job('Check', 'check', 'running'), asked === 1 ? null : outcome)
        : upload(job('Check', 'check', 'done'), outcome);
    await show();
    await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(/^No ratings yet/);
    await choose();

    await expect.element(page.getByText('2,000 faults: the file cannot be imported as it is.')).toBeVisible();
    await expect.element(page.getByRole('row', { name: '2 not read pseudonym Meets 3 of 5' })).toBeVisible();
    await expect.element(page.getByText('The first 15 of 2,000.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Import/ })).not.toBeInTheDocument();
    expect(await barriers()).toEqual([]);

    await page.getByLabelText('What the column “Name” is').selectOptions('Leave out');
    await expect.poll(() => sent.length).toBe(3);
    expect(sent.map(({ to, body }) => [to, body instanceof File ? body.name : body])).toEqual([
      ['POST /api/uploads', 'export.csv'],
      ['POST /api/uploads/secret/check', {}],
      ['POST /api/uploads/secret/check', { columns: { Name: 'leave out' } }],
    ]);
  });

  it('is found again by whoever left while it was read, and says how far it is', async () => {
    localStorage.setItem('plumbline.upload', 'secret');
    replies['GET /api/uploads/secret'] = upload(job('Check', 'check', 'running'), null);
    const stopped = job('Check', 'check', 'cancelled');
    replies['DELETE /api/jobs/Check'] = () => {
      replies['GET /api/uploads/secret'] = upload(stopped, null);
      return stopped;
    };
    await show();

    const bar = page.getByRole('progressbar', { name: 'Reading' });
    await expect.element(bar).toHaveAttribute('value', '40');
    await page.getByRole('button', { name: 'Stop: Check' }).click();
    await expect.element(page.getByText('It was stopped. Nothing of it is stored.')).toBeVisible();
  });

  it('says why it was not taken', async () => {
    replies['POST /api/uploads'] = {
      statusCode: 429,
      code: 'TOO_MANY_UPLOADS',
      message: '20 files wait already',
    };
    await show();
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await choose();

    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('That did not work. 20 files wait already');
    await expect.element(page.getByLabelText('choose a file')).toBeVisible();
  });

  it('is forgotten when the server has forgotten it', async () => {
    localStorage.setItem('plumbline.upload', 'secret');
    replies['GET /api/uploads/secret'] = {
      statusCode: 404,
      code: 'UNKNOWN_UPLOAD',
      message: 'Choose it again',
    };
    await show();

    await expect.element(page.getByRole('alert')).toMatchTextContent(/Choose it again/);
    expect(localStorage.getItem('plumbline.upload')).toBeNull();
  });
});

describe('a cycle', () => {
  it('is published only after what that means was confirmed, and then says what came of it', async () => {
    replies['GET /api/cycles'] = { cycles: [{ key: '2026-Q3', published: false, version: null }] };
    replies['POST /api/publish'] = job('Publish 2026-Q3', 'publish', 'running');
    await show();
    const publish = page.getByRole('button', { name: 'Publish: 2026-Q3' });
    await publish.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(sent).toEqual([]);

    await publish.click();
    const dialog = page.getByRole('dialog', { name: 'Publish 2026-Q3?' });
    await expect.element(dialog).toMatchTextContent(/Rules: k = 5, d = 2, insider rule\./);
    replies['GET /api/jobs'] = { jobs: [job('Publish 2026-Q3', 'publish', 'running')] };
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect.element(page.getByRole('progressbar', { name: 'Reading' })).toBeVisible();
    expect(sent).toEqual([{ to: 'POST /api/publish', body: { cycle: '2026-Q3', restate: false } }]);

    const coverage = [
      { source: 'manager', people: 19, inBlocks: 16, teams: 3, teamsShown: 2, levelLeftOut: 0 },
    ];
    replies['GET /api/jobs'] = { jobs: [job('Publish 2026-Q3', 'publish', 'done', { coverage })] };
    await expect
      .element(
        page.getByText('Manager: 16 of 19 people in a published group, 2 of 3 teams shown on their own'),
      )
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'What is shown' }))
      .toHaveAttribute('href', '/shown?cycle=2026-Q3');
  });

  it('tells how to find out more when an audit did not hold', async () => {
    replies['GET /api/cycles'] = { cycles: [{ key: '2026-Q3', published: true, version: 1 }] };
    const result = { passed: false, questions: { answered: 708, refused: 3 } };
    replies['GET /api/jobs'] = { jobs: [job('Audit 2026-Q3', 'audit', 'done', result)] };
    await show();

    await expect.element(page.getByText(/Somebody can be picked out/)).toBeVisible();
    await expect.element(page.getByText('npm run plumbline -- audit 2026-Q3')).toBeVisible();
    expect(await barriers()).toEqual([]);
  });
});
