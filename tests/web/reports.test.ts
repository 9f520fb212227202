import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Job } from '../../server/contract/jobs.ts';
import type { KeptReport } from '../../server/contract/reports.ts';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { answer } from '../fixtures/web/answer.ts';

const home = location.pathname + location.search;
const realFetch = globalThis.fetch;
let reports: KeptReport[];
let jobs: Job[];
/** What was sent to change anything, and what it is answered. */
let sent: { to: string; body: unknown }[];
let refusal: object | undefined;

const report = (id: string, more: Partial<KeptReport> = {}): KeptReport => ({
  id,
  title: 'Platform, 2026-Q3',
  cycle: '2026-Q3',
  unit: 'Larkfield / Platform',
  source: 'calibrated',
  ladder: null,
  against: '2026-Q2',
  sections: ['coverage', 'gaps'],
  publication: { version: 2, k: 5, hash: '43b1aff42f78ebcdce9c2174aa76dd28' },
  by: 'local user',
  madeAt: '2026-11-21T10:00:00Z',
  paper: 'a4',
  files: [
    { name: 'plumbline.pdf', format: 'pdf', bytes: 1_057_833 },
    { name: 'plumbline-csv.zip', format: 'csv', bytes: 64_261 },
  ],
  ...more,
});
const job = (state: Job['state'], more: Partial<Job> = {}): Job => ({
  id: 'j',
  kind: 'report',
  title: 'Report of Larkfield, 2026-Q3',
  state,
  progress: state === 'running' ? { done: 9, of: 10, step: 'gaps' } : null,
  askedAt: '2026-11-21T10:00:00Z',
  startedAt: null,
  endedAt: null,
  result: null,
  problem: null,
  ...more,
});

// The network is the edge here: everything of ours runs, and the API's replies are fixtures of its contract.
beforeEach(async () => {
  [reports, jobs, sent, refusal] = [[], [], [], undefined];
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    const method = init?.method ?? 'GET';
    if (method !== 'GET') {
      sent.push({
        to: `${method} ${url.pathname}`,
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : null,
      });
      if (refusal) return Response.json(refusal, { status: 404 });
      if (method === 'DELETE' && url.pathname.startsWith('/api/reports/')) {
        reports = [];
        return new Response(null, { status: 204 });
      }
      if (method === 'POST') jobs = [job('running')];
      else jobs = [job('cancelled', { problem: 'It was stopped; what was not finished is not stored.' })];
      return Response.json(jobs[0]);
    }
    if (url.pathname === '/api/reports') return Response.json({ reports });
    if (url.pathname === '/api/jobs') return Response.json({ jobs });
    const body = answer(url.href);
    return body === undefined ? realFetch(input, init) : Response.json(body);
  };
  await page.viewport(1200, 900);
});
afterEach(() => {
  globalThis.fetch = realFetch;
  place.go(home);
});

async function open(path = '/reports') {
  place.go(path);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}
const title = () => page.getByRole('heading', { level: 1 });
const button = (name: string) => page.getByRole('button', { name, exact: true });

it('makes a report of what is chosen, shows how far it is, and lists it when it is made', async () => {
  await open();
  await expect.element(title()).toHaveTextContent('No report is made yet');
  await expect
    .element(page.getByText('Larkfield in 2026-Q3, calibrated ratings, against 2026-Q2.'))
    .toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: /^XLSX/ }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Drift' }));
  await userEvent.click(page.getByRole('radio', { name: 'Letter' }));

  await userEvent.click(button('Make the report'));

  await expect.element(page.getByRole('progressbar', { name: 'Gaps' })).toHaveValue(9);
  expect(sent).toEqual([
    {
      to: 'POST /api/reports',
      body: {
        cycle: '2026-Q3',
        unit: 'Larkfield',
        source: 'calibrated',
        against: '2026-Q2',
        formats: ['pdf'],
        paper: 'us-letter',
        sections: [
          'coverage',
          'briefing',
          'distribution',
          'teams',
          'gaps',
          'agreement',
          'withheld',
          'method',
        ],
      },
    },
  ]);

  reports = [report('r', { title: 'Larkfield, 2026-Q3' })];
  jobs = [job('done')];
  await expect.element(title()).toHaveTextContent('One report is kept, of Larkfield, 2026-Q3');
  await expect.element(page.getByText('Made: Report of Larkfield, 2026-Q3.')).toBeVisible();
});

it('lists who made a report, from which publication, and its files to download', async () => {
  reports = [report('a b'), report('q', { title: 'Larkfield, 2026-Q2', by: 'on publish' })];
  await open();

  const row = page.getByRole('row', { name: /Platform, 2026-Q3/ });
  await expect.element(row).toMatchTextContent(/against 2026-Q2 · Coverage, Gaps/);
  await expect.element(row).toMatchTextContent(/asked for here/);
  await expect.element(row).toMatchTextContent(/Version 2 43b1aff42f78/);
  await expect
    .element(page.getByRole('row', { name: /Larkfield, 2026-Q2/ }))
    .toMatchTextContent(/by itself, on publishing/);
  const link = page.getByRole('link', { name: 'CSV 65 kB: Platform, 2026-Q3' });
  await expect.element(link).toHaveAttribute('href', '/api/reports/a%20b/plumbline-csv.zip');
  await expect.element(link).toHaveAttribute('download', 'plumbline-csv.zip');
  await expect.element(page.getByRole('link', { name: /^PDF 1.1 MB: Platform/ })).toBeVisible();
  expect((await axe.run()).violations.map(({ id }) => id)).toEqual([]);
});

it('stops one that is being made, and says that it was not', async () => {
  jobs = [job('running')];
  await open();
  await userEvent.click(button('Stop: Report of Larkfield, 2026-Q3'));

  await expect.element(page.getByText('Not made: Report of Larkfield, 2026-Q3.')).toBeVisible();
  await expect.element(page.getByText(/^It was stopped; what was not finished/)).toBeVisible();
  expect(sent.map(({ to }) => to)).toEqual(['DELETE /api/jobs/j']);
});

it('removes one after it was asked, and not before', async () => {
  reports = [report('r')];
  await open();
  await userEvent.click(button('Remove: Platform, 2026-Q3'));
  const dialog = page.getByRole('dialog', { name: 'Remove the report of Platform, 2026-Q3?' });
  await expect.element(dialog).toBeVisible();
  expect(sent).toEqual([]);

  await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));

  await expect.element(title()).toHaveTextContent('No report is made yet');
  expect(sent.map(({ to }) => to)).toEqual(['DELETE /api/reports/r']);
});

it('says why one was not started, and asks for what is missing', async () => {
  refusal = { statusCode: 404, code: 'UNKNOWN_TEAM', message: 'No team "X" in 2026-Q3' };
  await open();
  await userEvent.click(button('Make the report'));
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('The report was not started. No team "X" in 2026-Q3');

  for (const name of [/^PDF/, /^XLSX/]) await userEvent.click(page.getByRole('checkbox', { name }));
  await expect.element(button('Make the report')).toBeDisabled();
  await expect.element(page.getByText('Choose a format.')).toBeVisible();
});
