import type { Column, Report, Section, Table } from '../../../../server/reports/model.ts';

/** A report with one section of the given parts; the rest is made up. */
export function makeReport(section: Partial<Section>): Report {
  return {
    title: 'Larkfield, 2026-Q3',
    cycle: '2026-Q3',
    unit: { path: 'Larkfield', name: 'Larkfield', isCompany: true },
    source: 'calibrated',
    sourceName: 'Calibrated',
    ladder: null,
    against: '2026-Q2',
    publication: { version: 3, hash: '43b1aff42f7800aa', k: 5 },
    publishedAt: '2026-10-03T08:05:09.000Z',
    coverage: { people: 596, of: 612 },
    promise: 'Nobody can be picked out.',
    filters: '2026-Q3 · Calibrated · Larkfield · against 2026-Q2',
    stamp: 'Plumbline · publication 3 (43b1aff42f78) of 3 October 2026 · groups of 5 or more (k = 5)',
    scale: ['Below', 'Meets', 'Exceeds'],
    sections: [
      {
        key: 'gaps',
        title: 'Gaps',
        sentence: 'Two teams rate above what their levels predict.',
        notes: ['How to read it.'],
        points: [],
        charts: [],
        tables: [],
        ...section,
      },
    ],
  };
}

export function makeColumn(column: Pick<Column, 'key' | 'type'> & Partial<Column>): Column {
  return { title: column.key, unit: '', note: '', digits: 2, print: true, ...column };
}

export function makeTable(columns: readonly Column[], rows: Table['rows']): Table {
  return { key: 'teams', title: 'Every team', columns, rows };
}
