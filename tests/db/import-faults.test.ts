import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { countRows, importText } from '../fixtures/ratings/import-text.ts';
import { storeSmallLadders } from '../fixtures/ratings/small-ladders.ts';
import type { ImportOptions } from '../../server/intake/import-report.ts';
import { freshDatabase, type TestDatabase } from '../helpers/database.ts';

const HEADER = 'cycle,person,team,level,competency,source,rating';
const ROW = '2026-Q3,a,Acme / Core,L1,domain-expertise,self,4';

interface Case {
  what: string;
  file: string | Buffer;
  options?: ImportOptions;
  faults: [line: number, column: string, value: string, message: RegExp][];
}

const rows = (...lines: string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
/** The good row with one value changed. */
const row = (change: Partial<Record<string, string>>): string => {
  const values = ROW.split(',');
  return HEADER.split(',')
    .map((name, index) => change[name] ?? values[index] ?? '')
    .join(',');
};

const CASES: Case[] = [
  {
    what: 'a score off the scale',
    file: rows(ROW, row({ rating: '7', source: 'peer' })),
    faults: [[3, 'rating', '7', /^expected 1 to 5 or one of Below, /]],
  },
  {
    what: 'a half score',
    file: rows(row({ rating: '3.5' })),
    faults: [[2, 'rating', '3.5', /^expected 1 to 5/]],
  },
  {
    what: 'an unknown level',
    file: rows(row({ level: 'L9' })),
    faults: [
      [2, 'level', 'L9', /unknown level: expected one of L1, L2, L3 \(Engineering\); ASE, L3 \(Data\)/],
    ],
  },
  {
    what: 'a level of two ladders',
    file: rows(row({ level: 'L3' })),
    faults: [[2, 'level', 'L3', /in several ladders \(Engineering, Data\): expected a column ladder/]],
  },
  {
    what: 'an unknown ladder',
    file: `${HEADER},ladder\n${ROW},Sales\n`,
    faults: [[2, 'ladder', 'Sales', /expected one of Engineering, Data/]],
  },
  {
    what: 'a level of another ladder',
    file: `${HEADER},ladder\n${ROW},Data\n`,
    faults: [[2, 'level', 'L1', /expected one of ASE, L3 \(Data\)/]],
  },
  {
    what: 'a competency of another ladder',
    file: rows(row({ competency: 'models' })),
    faults: [[2, 'competency', 'models', /Engineering has domain-expertise, customer-success/]],
  },
  {
    what: 'a competency on two scales for a person without a level',
    file: rows(row({ level: '' })),
    faults: [[2, 'competency', 'domain-expertise', /Engineering, Data rate it on different scales/]],
  },
  {
    what: 'an unknown source',
    file: rows(row({ source: 'peers' })),
    faults: [[2, 'source', 'peers', /expected one of self, manager/]],
  },
  {
    what: 'a cycle without a year',
    file: rows(row({ cycle: 'Q3' })),
    faults: [[2, 'cycle', 'Q3', /begins with its year/]],
  },
  {
    what: 'no person',
    file: rows(row({ person: ' ' })),
    faults: [[2, 'person', '', /expected who was rated/]],
  },
  {
    what: 'a team path with a hole',
    file: rows(row({ team: 'Acme / ' })),
    faults: [[2, 'team', 'Acme /', /expected a path/]],
  },
  {
    what: 'two companies',
    file: rows(ROW, row({ person: 'b', team: 'Other / Core' })),
    faults: [[3, 'team', 'Other / Core', /begins with "Other", that of line 2 with "Acme".*--company/]],
  },
  {
    what: 'a weight that is none',
    file: `${HEADER},weight\n${ROW},-1\n`,
    faults: [[2, 'weight', '-1', /positive number/]],
  },
  {
    what: 'too few values',
    file: rows('2026-Q3,a,Acme'),
    faults: [[2, '', '', /has 3 values: expected 7, as in the header$/]],
  },
  { what: 'too many values', file: rows(`${ROW},x`), faults: [[2, '', '', /has 8 values: expected 7/]] },
  {
    what: 'a last line that is cut off',
    file: `${HEADER}\n${ROW}\n2026-Q3,b,Acme / Co`,
    faults: [[3, '', '', /has 3 values: expected 7.*cut off here/]],
  },
  {
    what: 'a quotation mark that is never closed',
    file: rows(ROW, '2026-Q3,"b,Acme,L1', 'x'),
    faults: [[3, '', '', /never closed/]],
  },
  { what: 'a NUL character', file: rows(ROW, '2026-Q3,\0'), faults: [[3, '', '', /NUL/]] },
  {
    what: 'a record over 1 MB',
    file: rows(ROW, 'x'.repeat(1_200_000)),
    faults: [[3, '', '', /longer than 1 MB/]],
  },
  { what: 'an empty file', file: '', faults: [[1, '', '', /the file is empty/]] },
  { what: 'a file of empty lines', file: '\n\n \n', faults: [[1, '', '', /the file is empty/]] },
  { what: 'a header only', file: `${HEADER}\n`, faults: [[1, '', '', /a header only/]] },
  { what: 'a workbook', file: Buffer.from('504b030414000600', 'hex'), faults: [[1, '', '', /a workbook/]] },
  {
    what: 'a missing column',
    file: `${HEADER.replace(',source', '')}\n`,
    faults: [[1, 'source', '', /missing.*or --source/]],
  },
  {
    what: 'an unknown column',
    file: `${HEADER},mood\n${ROW},5\n`,
    faults: [[1, 'mood', 'mood', /unknown column.*expected cycle, person/]],
  },
  {
    what: 'a column twice',
    file: `${HEADER},RATING\n${ROW},5\n`,
    faults: [[1, 'RATING', 'RATING', /at 7 and at 8/]],
  },
  {
    what: 'a column without a name',
    file: `${HEADER},\n${ROW},\n`,
    faults: [[1, '', '', /column 8 has no name/]],
  },
  {
    what: 'one competency known and one not, in columns',
    file: 'person,team,Domain Expertise,Mood\na,Acme,3,4\n',
    options: { cycle: '2026', source: 'self' },
    faults: [
      [1, 'Mood', 'Mood', /unknown competency/],
      [2, 'Domain Expertise', '3', /different scales/],
    ],
  },
  {
    what: 'one competency known and one not, in rows',
    file: 'cycle,person,team,competency,source,rating\n2026,a,Acme,mood,self,3\n2026,a,Acme,models,self,3\n',
    faults: [[2, 'competency', 'mood', /unknown competency: .*models/]],
  },
  {
    what: 'a survey that leaves its scale open',
    file: 'person,team,Q1\na,Acme,2\n',
    options: { cycle: '2026', source: 'self' },
    faults: [[0, '', '2', /expected --scale/]],
  },
  {
    what: 'a survey score above its scale',
    file: 'person,team,Q1\na,Acme,6\n',
    options: { cycle: '2026', source: 'self', scale: 5 },
    faults: [[2, 'Q1', '6', /^expected 1 to 5$/]],
  },
  {
    what: 'a cycle other than the one given',
    file: rows(ROW),
    options: { cycle: '2026-Q4' },
    faults: [[2, 'cycle', '2026-Q3', /expected 2026-Q4, which --cycle gives/]],
  },
  {
    what: 'a cycle given wrongly',
    file: rows(ROW),
    options: { cycle: 'Q4' },
    faults: [[0, '--cycle', 'Q4', /begins with its year/]],
  },
  {
    what: 'a rating twice',
    file: rows(
      ROW,
      row({ competency: 'customer-success' }),
      row({ competency: 'Domain expertise', rating: '2' }),
    ),
    faults: [[4, 'competency', 'domain-expertise', /already has a rating .* at line 2/]],
  },
  {
    what: 'a person in two teams',
    file: rows(ROW, row({ team: 'Acme / Edge', source: 'manager' })),
    faults: [[3, 'team', 'Acme / Edge', /already in team Acme \/ Core at line 2/]],
  },
  {
    what: 'a person at two levels',
    file: rows(ROW, row({ level: 'L2', source: 'manager' })),
    faults: [[3, 'level', 'L2', /already at level L1 at line 2/]],
  },
  {
    what: 'a person with and without a level',
    file: rows(ROW, row({ level: '', source: 'manager', competency: 'customer-success' })),
    faults: [[3, 'level', '', /already at level L1 at line 2/]],
  },
  {
    what: 'several faults at once, in line order',
    file: rows(
      row({ rating: '9', source: 'x' }),
      ROW,
      row({ team: 'Acme / Edge', source: 'peer' }),
      row({ level: 'L0' }),
    ),
    faults: [
      [2, 'source', 'x', /./],
      [2, 'rating', '9', /./],
      [4, 'team', 'Acme / Edge', /./],
      [5, 'level', 'L0', /./],
    ],
  },
];

describe('a file with faults', () => {
  let fresh: TestDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await storeSmallLadders(fresh.owner);
  });
  afterAll(async () => {
    await fresh[Symbol.asyncDispose]();
  });

  it.each(CASES)('is told and not stored: $what', async ({ file, options, faults }) => {
    const before = await countRows(fresh.owner);

    const report = await importText(fresh, file, options);

    expect(report.faults).toEqual(
      faults.map(([line, column, value, message]) => ({
        line,
        column,
        value,
        message: expect.stringMatching(message),
      })),
    );
    expect(report).toMatchObject({ ok: false, faultCount: faults.length, added: 0 });
    expect(await countRows(fresh.owner)).toEqual(before);
  });

  it('counts faults past the first 1,000', async () => {
    const file = rows(...Array.from({ length: 1500 }, (_, i) => row({ person: `p${i}`, rating: '9' })));
    const report = await importText(fresh, file);
    expect(report.faultCount).toBe(1500);
    expect(report.faults).toHaveLength(1000);
    expect(report.faults.at(-1)?.line).toBe(1001);
  });

  it('counts whole-file faults past the first 1,000', async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => row({ person: `p${i}` }));
    const report = await importText(fresh, rows(...lines, ...lines));
    expect(report.faultCount).toBe(1200);
    expect(report.faults).toHaveLength(1000);
    expect(report.faults[0]).toMatchObject({ line: 1202 });
  });

  it('never says who', async () => {
    const secret = 'ada.lovelace@example.com';
    const file = rows(
      row({ person: secret }),
      row({ person: secret }),
      row({ person: secret, team: 'Acme / Edge', rating: '9' }),
    );
    const report = await importText(fresh, file);
    expect(report.faultCount).toBe(2);
    expect(JSON.stringify(report).toLowerCase()).not.toContain('lovelace');
  });

  it('warns of Windows-1252 and takes the file', async () => {
    const file = Buffer.from(rows(row({ team: 'Acme / Zo\u00eb' })), 'latin1');
    const report = await importText(fresh, file, { dryRun: true });
    expect(report).toMatchObject({ ok: true, added: 1 });
    expect(report.warnings).toEqual([expect.stringContaining('read as Windows-1252')]);
  });
});

it('tells what contradicts ratings that are stored and not replaced', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  await importText(fresh, rows(ROW, row({ competency: 'customer-success' }), row({ person: 'b' })));
  const before = await countRows(fresh.owner);

  // Replaces one of two ratings in another team; b gets a second rating at another level.
  const report = await importText(
    fresh,
    rows(row({ team: 'Acme / Edge' }), row({ person: 'b', level: 'L2', source: 'manager' })),
  );

  expect(report.faults).toEqual([
    {
      line: 2,
      column: 'team',
      value: 'Acme / Edge',
      message: expect.stringMatching(/is in team Acme \/ Core in the ratings of 2026-Q3 that are stored/),
    },
    {
      line: 3,
      column: 'level',
      value: 'L2',
      message: expect.stringMatching(/is at level L1 in the ratings of 2026-Q3/),
    },
  ]);
  expect(await countRows(fresh.owner)).toEqual(before);
});

it('tells a repeated rating in a cycle that has ratings already, changed or not', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  await importText(fresh, rows(ROW));

  for (const second of [ROW, row({ rating: '5' })]) {
    expect((await importText(fresh, rows(ROW, second))).faults).toEqual([
      {
        line: 3,
        column: 'competency',
        value: 'domain-expertise',
        message: expect.stringContaining('at line 2'),
      },
    ]);
  }
});

it('tells a second company in a cycle that has ratings already', async () => {
  await using fresh = await freshDatabase();
  await storeSmallLadders(fresh.owner);
  await importText(fresh, rows(ROW));

  const other = rows(row({ person: 'b', team: 'Division / Core' }));
  expect((await importText(fresh, other)).faults).toEqual([
    { line: 0, column: 'team', value: 'Acme, Division', message: expect.stringContaining('--company NAME') },
  ]);
  expect(await importText(fresh, other, { company: 'Acme' })).toMatchObject({ ok: true, added: 1 });
});
