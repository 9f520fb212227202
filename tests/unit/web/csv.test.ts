import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../web/src/lib/csv.ts';
import { distributionTable } from '../../../web/src/lib/distribution-table.ts';
import { figureCsv } from '../../../web/src/lib/figure-table.ts';
import { provenanceOf } from '../../../web/src/lib/provenance.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { reference, scale, shown, withheld } from '../../fixtures/web/larkfield.ts';

describe('formatCsv', () => {
  it('quotes as RFC 4180 section 2 says', () => {
    expect(
      formatCsv([
        ['a', 'b,c'],
        ['"d"', 'e\r\nf'],
      ]),
    ).toBe('a,"b,c"\r\n"""d""","e\r\nf"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes the text %j harmless', (text) => {
    expect(formatCsv([[text]])).toBe(`'${text}\r\n`);
  });

  it('leaves numbers alone and nothing empty', () => {
    expect(formatCsv([[-1.5, undefined, 0]])).toBe('-1.5,,0\r\n');
  });

  it('starts no field with a character that begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(formatCsv([[text]]).replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});

it('writes the rows of the screen with where they come from, withheld ones with their reason', () => {
  const { view } = resolveView(parseView('').view, reference);
  const row = (label: string, cell: ReturnType<typeof shown> | ReturnType<typeof withheld>) => ({
    id: label,
    label,
    fullName: label,
    team: undefined,
    total: false,
    cell,
  });
  const rows = [row('Platform', shown({}, [0, 1, 2, 1, 0])), row('=Billing', withheld({}, 3))];

  const table = distributionTable(rows, scale, 'Team');
  const csv = figureCsv('Ratings by division', table, provenanceOf(view, reference));
  const [header, first, second, end] = csv.split('\r\n');

  expect(header).toMatch(
    /^figure,cycle,source,teams,levels,competencies,publication,k,published,hash,withheld,group,people,/,
  );
  expect(header?.split(',')).toHaveLength(15 + 5 * 4);
  // Mean of 2, 3, 3, 4 is 3; a quarter each at Developing and Exceeds, limits a tenth to each side.
  expect(first).toBe(
    'Ratings by division,2026-Q3,calibrated,Larkfield,All,All,3,5,2026-10-04,3f9a1c77e02b45d2aa90,,Platform,4,5,3,' +
      '0,0,0,0.1,1,0.25,0.15,0.35,2,0.5,0.4,0.6,1,0.25,0.15,0.35,0,0,0,0.1',
  );
  expect(second).toBe(
    'Ratings by division,2026-Q3,calibrated,Larkfield,All,All,3,5,2026-10-04,3f9a1c77e02b45d2aa90,' +
      "Withheld: too few people,'=Billing,,3," +
      ','.repeat(20),
  );
  expect(end).toBe('');

  const mean = { value: -0.25, lower: -0.5, upper: 0.001, n: 4, method: 'cluster_mean' };
  const cell = { ...shown({}, [0, 1, 2, 1, 0]), against: { people: 9, mean, w1: 0.2, up: 0, down: 0.2 } };
  const compared = distributionTable([row('Platform', cell)], scale, 'Team', '2026-Q2');
  const lines = figureCsv('Ratings by division', compared, provenanceOf(view, reference)).split('\r\n');
  expect(lines[0]).toContain(',mean,set against,difference,difference lower,difference upper,Below ratings,');
  expect(lines[1]).toContain(',Platform,4,5,3,2026-Q2,-0.25,-0.5,0.001,0,0,'); // mean 3 of 4 of 5 people
});
