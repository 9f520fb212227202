import { expect, it } from 'vitest';
import type { Report } from '../../../server/reports/model.ts';
import { nameReport } from '../../../server/reports/name-report.ts';

const named = (path: string, ladder: string | null = null): string =>
  nameReport({
    cycle: '2026-Q3',
    unit: { path, name: '', isCompany: false },
    source: 'calibrated',
    ladder,
  } as Report);

it('says cycle, unit and source in what every file system takes', () => {
  expect(named('Larkfield / Delivery')).toBe('plumbline-2026-Q3-larkfield-delivery-calibrated');
  expect(named('Åkermanns / ../R&D\0')).toBe('plumbline-2026-Q3-åkermanns-r-d-calibrated');
  expect(named('Acme', 'engineering')).toBe('plumbline-2026-Q3-acme-calibrated-engineering');
});
