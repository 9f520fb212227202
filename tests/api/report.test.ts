import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import { Value as Schema } from 'typebox/value';
import { afterAll, describe, expect, it } from 'vitest';
import type { DistributionReply } from '../../server/contract/distribution.ts';
import type { GapsReply } from '../../server/contract/gaps.ts';
import { ReportDocument } from '../../server/contract/report-document.ts';
import { makeReport, type MadeReport } from '../../server/reports/make-report.ts';
import { testApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import type { Group } from '../helpers/make-ratings.ts';

// Teal is withheld: 3 people. Red's name would be a formula in a spreadsheet.
const groups: Group[] = [
  { team: 'Acme / A / =Red', counts: [3, 3, 0] },
  { team: 'Acme / A / Blue & <old>', counts: [2, 4, 3] },
  { team: 'Acme / B / Plum', counts: [4, 4, 4] },
  { team: 'Acme / B / Tan', counts: [2, 5, 4] },
  { team: 'Acme / B / Teal', counts: [1, 1, 1] },
];
const FORMATS = ['csv', 'json', 'xlsx', 'svg', 'png'] as const;

const made = (async () => {
  const t = await testApp([makeLadder({ competencies: ['care'] })]);
  for (const cycle of ['2026-Q2', '2026-Q3']) {
    await t.load(groups, cycle);
    await t.publish(undefined, cycle);
  }
  await t.load(groups, '2026-Q4');
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  const report = await makeReport(t.reader, { cycle: '2026-Q3', formats: FORMATS }, folder);
  const pathOf = (format: string) => report.reports.find((each) => each.format === format)?.path ?? '';
  const document = JSON.parse(await readFile(pathOf('json'), 'utf8')) as ReportDocument;
  return { t, folder, report, pathOf, document };
})();
afterAll(async () => {
  const { t, folder } = await made;
  await t[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

type Row = ReportDocument['sections'][number]['tables'][number]['rows'][number];

async function rowsOf(key: string): Promise<Row[]> {
  const { document } = await made;
  return document.sections.flatMap(({ tables }) => tables).find((table) => table.key === key)?.rows ?? [];
}

async function ask<Reply>(path: string): Promise<Reply> {
  const reply = await (await made).t.app.inject(path);
  return reply.json<Reply>();
}

describe('one set of numbers', () => {
  it('has every cell of /api/distribution, withheld ones with their reason and no digit', async () => {
    const query = 'cycle=2026-Q3&by=team&against=cycle:2026-Q2';
    const { cells } = await ask<DistributionReply>(`/api/distribution?${query}`);
    const rows = await rowsOf('teams-all');
    expect(rows.map(({ team }) => team)).toEqual(cells.map(({ team }) => team));
    expect(cells.some((cell) => 'withheld' in cell)).toBe(true);

    for (const [at, cell] of cells.entries()) {
      const row = rows[at]!;
      if ('withheld' in cell) {
        const numbers = Object.entries(row).filter(([, value]) => typeof value === 'number');
        expect(numbers).toEqual([['people_asked', cell.of]]);
        expect(row.mean).toEqual({ withheld: cell.withheld });
        continue;
      }
      const { mean, topBox, dispersion } = cell.measures;
      expect(row).toMatchObject({
        people: cell.people,
        people_asked: cell.coverage.of,
        mean: mean.value,
        ...('lower' in mean && { mean_lower: mean.lower, mean_upper: mean.upper }),
        top_box: topBox.value,
        dispersion: dispersion.value,
        ratings_2: cell.counts[1],
        share_2: cell.shares[1]?.p,
        share_2_lower: cell.shares[1]?.lower,
        share_2_upper: cell.shares[1]?.upper,
      });
      const { against } = cell;
      if (!against || 'reason' in against) throw new Error('nothing to set against');
      expect(row).toMatchObject({ change: against.mean.value, moved: against.w1, moved_up: against.up });
    }
  });

  it('has every team of /api/gaps in its order', async () => {
    const { teams } = await ask<GapsReply>('/api/gaps?cycle=2026-Q3');
    const rows = await rowsOf('gaps-teams');
    expect(rows).toHaveLength(teams.length);
    for (const [at, team] of teams.entries()) {
      expect(rows[at]).toMatchObject(
        'withheld' in team
          ? { team: team.team, people_asked: team.of, gap: { withheld: team.withheld } }
          : {
              team: team.team,
              mean: team.raw,
              predicted: team.expected,
              gap: team.gap,
              gap_upper: team.upper,
            },
      );
    }
  });

  it('is the same in CSV, read by another program', async () => {
    const { document, pathOf } = await made;
    for (const { key, columns, rows } of document.sections.flatMap(({ tables }) => tables)) {
      const text = await readFile(join(pathOf('csv'), `${key}.csv`), 'utf8');
      const read = parse<Record<string, string>>(text, { columns: true });
      const expected = rows.map((row) =>
        Object.fromEntries(columns.map(({ key: column }) => [column, inCsv(row[column] ?? null)])),
      );
      expect(read.map(({ no_value: _, ...row }) => row)).toEqual(expected);
    }
    const [teal] = parse<Record<string, string>>(
      await readFile(join(pathOf('csv'), 'gaps-teams.csv'), 'utf8'),
      {
        columns: true,
      },
    ).filter(({ team }) => team === 'Acme / B / Teal');
    expect(teal).toMatchObject({ people_asked: '3', gap: '', no_value: 'too few people' });
  });

  it('is the same in XLSX, where numbers are numbers and a formula is a text', async () => {
    const { document, pathOf } = await made;
    const sheets = new Map((await readExcel(pathOf('xlsx'))).map(({ sheet, data }) => [sheet, data]));
    const tables = document.sections.flatMap((section) => section.tables);
    expect([...sheets.keys()]).toEqual([
      'Contents',
      'Provenance',
      'Columns',
      ...tables.map(({ key }) => key),
    ]);
    for (const { key, columns, rows } of tables) {
      const [head = [], ...body] = sheets.get(key) ?? [];
      expect(head).toEqual(columns.map(({ title }) => title));
      const expected = rows.map((row) => columns.map((column) => inXlsx(row[column.key] ?? null)));
      expect(body.map((row) => columns.map((_, at) => row[at] ?? null))).toEqual(expected);
    }
    const names = (sheets.get('teams-all') ?? []).map((row) => row[1]);
    expect(names).toContain('=Red');
  });

  it('is a document as the contract has it', async () => {
    const { document } = await made;
    expect([...Schema.Errors(ReportDocument, document)]).toEqual([]);
  });
});

const inCsv = (value: Row[string]): string => {
  if (value === null || typeof value === 'object') return '';
  return typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : String(value);
};

const inXlsx = (value: Row[string]): string | number | null => {
  if (value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  return 'withheld' in value ? value.withheld : value.none;
};

describe('files', () => {
  it('have the same bytes for the same publication and options', async () => {
    const { t, folder, report } = await made;
    const other = join(folder, 'again');
    await rm(other, { recursive: true, force: true });
    const again = await makeReport(t.reader, { cycle: '2026-Q3', formats: FORMATS }, other);
    expect(await contents(again)).toEqual(await contents(report));
  });

  it('are drawn as SVG with words as text, and as PNG', async () => {
    const { pathOf } = await made;
    const funnel = await readFile(join(pathOf('svg'), 'gaps-teams.svg'), 'utf8');
    expect(funnel).toContain('Blue &amp; &lt;old&gt;');
    const png = await readFile(join(pathOf('png'), 'teams-parts.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('take the place of earlier ones, with what a killed process left cleared away', async () => {
    const { t, folder } = await made;
    // No process has so high a number.
    await writeFile(join(folder, '.plumbline-x.999999999.part'), 'half');
    await makeReport(t.reader, { cycle: '2026-Q3', formats: ['csv'], sections: ['coverage'] }, folder);
    const names = await readdir(folder);
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await readdir(join(folder, 'plumbline-2026-Q3-acme-manager-csv'))).toEqual([
      'coverage-competencies.csv',
      'coverage-sources.csv',
      'coverage-units.csv',
      'data-dictionary.csv',
      'provenance.csv',
    ]);
  });

  it('are not there at all when it is stopped', async () => {
    const { t, folder } = await made;
    const out = join(folder, 'stopped');
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done === 4) stop.abort();
    };
    const work = makeReport(t.reader, { cycle: '2026-Q3', formats: ['json'] }, out, {
      onProgress,
      signal: stop.signal,
    });
    await expect(work).rejects.toThrow(/aborted/);
    expect(await readdir(out)).toEqual([]);
  });
});

describe('says in a sentence why there is no report', () => {
  const make = async (options: object, out?: string): Promise<MadeReport> => {
    const { t, folder } = await made;
    return makeReport(
      t.reader,
      { cycle: '2026-Q3', formats: ['json'], ...options },
      out ?? join(folder, 'none'),
    );
  };

  it.each([
    [{ cycle: '2031-Q1' }, 'There is no cycle "2031-Q1"'],
    [{ cycle: '2026-Q4' }, '2026-Q4 is not published yet'],
    [{ unit: 'Acme / Nowhere' }, 'No team "Acme / Nowhere" in 2026-Q3'],
    [{ against: '1999' }, 'There is no cycle "1999"'],
    [
      { unit: 'Acme / B / Teal' },
      '"Acme / B / Teal" has no report of its own in 2026-Q3: withheld: too few people (3 people). A report of "Acme / B" can be made.',
    ],
  ])('%j', async (options, sentence) => {
    await expect(make(options)).rejects.toThrow(sentence);
  });

  it('where the folder is none, or cannot be made', async () => {
    await expect(make({}, '/dev/full')).rejects.toThrow('/dev/full is a file: expected a folder');
    const { folder } = await made;
    const deep = join(folder, 'a', 'b');
    await expect(make({}, deep)).rejects.toThrow(
      `${deep} cannot be made: the folder that it would be in is not there`,
    );
  });
});

/** Every file by its name, as hex. */
async function contents({ reports }: MadeReport): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { path, format } of reports) {
    const isFolder = (await readdir(path).catch(() => undefined)) !== undefined;
    const names = isFolder ? await readdir(path) : [''];
    for (const name of names)
      all.set(`${format} ${name}`, (await readFile(join(path, name))).toString('hex'));
  }
  return all;
}
