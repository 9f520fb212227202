import { expect, it } from 'vitest';
import { formatFault, formatImport } from '../../../server/cli/format-import.ts';
import type { ImportReport } from '../../../server/intake/import-report.ts';

const good: ImportReport = {
  ok: true,
  file: 'q3.csv',
  dryRun: false,
  cycles: ['2026-Q3'],
  rows: 1200,
  ratings: 1199,
  added: 1000,
  replaced: 1,
  unchanged: 198,
  missing: 1,
  faults: [],
  faultCount: 0,
  warnings: ['Mind this.'],
  carriedOver: [],
};
const faults = Array.from({ length: 60 }, (_, i) => ({
  line: i + 2,
  column: 'rating',
  value: '7',
  message: 'expected 1 to 5',
}));

it.each([
  [
    { line: 12, column: 'rating', value: '7', message: 'expected 1 to 5' },
    'line 12, column rating, "7": expected 1 to 5',
  ],
  [{ line: 3, column: '', value: '', message: 'cut off' }, 'line 3: cut off'],
  [{ line: 0, column: '--cycle', value: 'Q3', message: 'expected a year' }, '--cycle, "Q3": expected a year'],
])('says a fault in one line', (fault, text) => {
  expect(formatFault(fault)).toBe(text);
});

it('says what an import did', () => {
  expect(formatImport([good], 1)).toBe(
    'q3.csv: 1,199 ratings in 1,200 rows for 2026-Q3, 1 cell without a score\n' +
      '  added 1,000, replaced 1, unchanged 198\n' +
      '  note: Mind this.\n',
  );
});

it('says on this machine, where the ratings are, what of a file is stored already and what looks copied', () => {
  const carriedOver = [{ cycle: '2026-Q3', previous: '2026-Q2', compared: 252, same: 232 }];
  const text = formatImport([{ ...good, added: 0, replaced: 0, carriedOver }], 1);
  expect(text).toContain('  note: Nothing changed: every rating of the file is stored already.\n');
  expect(text).toContain('92 % of the scores of 2026-Q3 equal those of 2026-Q2 (232 of 252)');
});

it('shows the first 50 faults, the count of the rest, and what is stored of several files', () => {
  const bad: ImportReport = { ...good, ok: false, file: 'q4.csv', faults, faultCount: 2000, warnings: [] };
  const text = formatImport([good, bad], 4);
  expect(text).toContain('q4.csv: 2,000 faults, nothing of it is stored\n  line 2, column rating, "7"');
  expect(text.match(/^ {2}line/gm)).toHaveLength(50);
  expect(text).toContain('… and 1,950 more');
  expect(text).toMatch(/Stored: q3\.csv; 2 files after the fault not read\.\n$/);
});
