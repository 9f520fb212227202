import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../web/src/lib/csv.ts';
import { distributionCsv } from '../../../web/src/lib/distribution-csv.ts';
import { filtersInWords } from '../../../web/src/lib/filters-in-words.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { reference, reply, shown, withheld } from '../../fixtures/web/larkfield.ts';

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

  const [header, first, second, end] = distributionCsv(reply([]), rows, filtersInWords(view)).split('\r\n');

  expect(header).toMatch(/^cycle,source,teams,levels,competencies,publication,k,hash,group,withheld,people,/);
  expect(header?.split(',')).toHaveLength(13 + 5 * 4);
  // Mean of 2, 3, 3, 4 is 3; a quarter each at Developing and Exceeds, limits a tenth to each side.
  expect(first).toBe(
    '2026-Q3,calibrated,Larkfield,All,All,3,5,3f9a1c77e02b45d2aa90,Platform,,4,5,3,' +
      '0,0,0,0.1,1,0.25,0.15,0.35,2,0.5,0.4,0.6,1,0.25,0.15,0.35,0,0,0,0.1',
  );
  expect(second).toBe(
    "2026-Q3,calibrated,Larkfield,All,All,3,5,3f9a1c77e02b45d2aa90,'=Billing,Withheld: too few people,,3,," +
      ','.repeat(19),
  );
  expect(end).toBe('');
});
