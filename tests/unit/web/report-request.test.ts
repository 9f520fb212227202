import { describe, expect, it } from 'vitest';
import type { Job } from '../../../server/contract/jobs.ts';
import { reportRequest, SECTIONS } from '../../../web/src/pages/reports/report-request.ts';
import { reportWork } from '../../../web/src/pages/reports/report-work.ts';

const team = { path: 'Acme / A', name: 'A', parent: 'Acme', depth: 1, people: 20, home: true };
const view = { cycle: '2026-Q3', team, source: 'manager', against: undefined } as const;
const choices = { sections: SECTIONS, formats: ['csv', 'pdf'], paper: 'a4', ladder: undefined } as const;

describe('what the API is asked', () => {
  it('says everything that is chosen, and nothing to set against in words', () => {
    expect(reportRequest(view, choices)).toEqual({
      cycle: '2026-Q3',
      unit: 'Acme / A',
      source: 'manager',
      against: 'nothing',
      formats: ['pdf', 'csv'],
      paper: 'a4',
    });
  });

  it.each([
    [{ kind: 'company' } as const, 'company'],
    [{ kind: 'cycle', cycle: '2026-Q1' } as const, '2026-Q1'],
  ])('sets against %j', (against, asked) => {
    expect(reportRequest({ ...view, against }, choices).against).toBe(asked);
  });

  it('names sections in the order of a report, and no paper where nothing is printed', () => {
    const asked = reportRequest(view, {
      sections: ['gaps', 'coverage'],
      formats: ['xlsx'],
      paper: 'us-letter',
      ladder: 'engineering',
    });
    expect(asked).toMatchObject({ sections: ['coverage', 'gaps'], ladder: 'engineering' });
    expect(asked).not.toHaveProperty('paper');
  });
});

describe('work on reports', () => {
  const job = (id: string, kind: string, state: Job['state'], more: Partial<Job> = {}): Job => ({
    id,
    kind,
    title: `Report ${id}`,
    state,
    progress: null,
    askedAt: '2026-11-21T10:00:00Z',
    startedAt: null,
    endedAt: null,
    result: null,
    problem: null,
    ...more,
  });

  it('is what runs, oldest first and with its steps in words, and the newest that ended of each kind', () => {
    const { underWay, ended } = reportWork([
      job('5', 'report', 'waiting'),
      job('4', 'report', 'running', { progress: { done: 2, of: 9, step: 'withheld' } }),
      job('3', 'publish', 'running'),
      job('2', 'report', 'failed', { problem: 'The disk is full.' }),
      job('1', 'pack', 'done', { result: { made: [], notMade: [{ unit: 'B', reason: 'too few people' }] } }),
      job('0', 'report', 'done'),
    ]);

    expect(underWay.map(({ id, progress }) => [id, progress?.step])).toEqual([
      ['4', 'What is withheld'],
      ['5', undefined],
    ]);
    expect(ended).toEqual([
      { id: '2', notice: true, lines: ['Not made: Report 2.', 'The disk is full.'] },
      { id: '1', notice: false, lines: ['Made: Report 1.', 'B: too few people'] },
    ]);
  });
});
