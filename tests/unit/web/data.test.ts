import { describe, expect, it } from 'vitest';
import type { Job } from '../../../server/contract/jobs.ts';
import type { ReadReport, UploadOutcome } from '../../../server/contract/uploads.ts';
import { cycleRows } from '../../../web/src/pages/data/cycle-rows.ts';
import { dataTitle } from '../../../web/src/pages/data/data-title.ts';
import { faultCsv } from '../../../web/src/pages/data/fault-csv.ts';
import { verdict } from '../../../web/src/pages/data/verdict.ts';

const job = (title: string, state: Job['state'], problem: string | null = null): Job => ({
  id: title,
  kind: 'check',
  title,
  state,
  progress: null,
  askedAt: '2026-11-21T10:00:00Z',
  startedAt: null,
  endedAt: null,
  result: null,
  problem,
});
const outcome = (report: Partial<ReadReport>): UploadOutcome => ({
  options: {},
  head: { encoding: 'utf-8', delimiter: ',', form: null, columns: [], missing: [], rows: [] },
  report: {
    stored: false,
    ok: true,
    cycles: ['2026-Q3'],
    rows: 12,
    ratings: 12,
    added: 10,
    known: 2,
    missing: 0,
    faults: [],
    faultCount: 0,
    warnings: [],
    ...report,
  },
});

describe('verdict on a file', () => {
  const done = job('Check', 'done');

  it.each([
    [{}, 'ready', 'No faults: 12 ratings for 2026-Q3'],
    [{ ok: false, faultCount: 1 }, 'faults', '1 fault: the file cannot be imported as it is'],
    [{ stored: true }, 'stored', 'Imported: 2026-Q3'],
  ])('of %j is %s', (report, is, title) => {
    expect(verdict({ job: done, outcome: outcome(report) })).toMatchObject({
      is,
      title: expect.stringMatching(title),
    });
  });

  it('says what went wrong rather than what an earlier check found', () => {
    expect(verdict({ job: job('Check', 'failed', 'The disk is full.'), outcome: outcome({}) })).toMatchObject(
      {
        is: 'failed',
        lines: ['The disk is full.'],
      },
    );
  });

  it('tells cells without a score, and every warning', () => {
    const said = verdict({ job: done, outcome: outcome({ missing: 1, warnings: ['Copied?'] }) });
    expect(said?.lines).toEqual([
      'Nothing is stored yet.',
      '10 to be added, 2 there already, which take the scores of this file.',
      '1 cell without a score, which stay without.',
      'Copied?',
    ]);
  });
});

it('gives the faults as a file that no spreadsheet runs', () => {
  const faults = [
    { line: 0, column: '', value: '', message: 'the whole file' },
    { line: 7, column: 'rating', value: '=1+1', message: 'expected 1 to 5, or "n/a"' },
  ];
  expect(faultCsv(faults)).toBe(
    'line,column,value,expected\r\n,,,the whole file\r\n7,rating,\'=1+1,"expected 1 to 5, or ""n/a"""\r\n',
  );
});

it('says in its title what there is to do', () => {
  const cycle = (key: string, published: boolean) => ({ key, published, version: published ? 1 : null });
  expect(dataTitle([])).toBe('No ratings yet: begin with a file');
  expect(dataTitle([cycle('2026-Q2', true), cycle('2026-Q3', false)])).toMatch(
    /^2026-Q3 is imported and waits/,
  );
  expect(dataTitle([cycle('2026-Q3', true)])).toBe('1 cycle is published, none waits');
});

it('lists cycles newest first, each with its newest work and the audit of what is published now', () => {
  const report = (hash: string) =>
    ({ auditedAt: '2026-11-21T10:00:00Z', report: { cycle: '2026-Q3', hash, passed: true } }) as never;
  const rows = cycleRows(
    {
      cycles: [
        { key: '2026-Q2', published: false, version: null },
        { key: '2026-Q3', published: true, version: 2 },
      ],
      publications: [
        {
          cycle: '2026-Q3',
          version: 2,
          publishedAt: '2026-11-21T10:00:00Z',
          hash: 'now',
          rules: { k: 5, d: 2, insider: true },
        },
      ],
      audits: [report('before')],
      rules: { k: 5, d: 2, insider: true, columns: 'company' },
      hasLadders: true,
    },
    [job('Audit 2026-Q3', 'running'), job('Publish 2026-Q3', 'done')],
  );
  expect(rows.map(({ key, audit, job: work, underWay }) => [key, audit, work?.title, underWay])).toEqual([
    ['2026-Q3', undefined, 'Audit 2026-Q3', true],
    ['2026-Q2', undefined, undefined, false],
  ]);
});
