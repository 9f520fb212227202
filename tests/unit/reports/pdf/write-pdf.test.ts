import { describe, expect, it } from 'vitest';
import { EDGE } from '../../../../web/src/charts/picture.ts';
import type { ReportChart } from '../../../../server/reports/model.ts';
import { writePdf } from '../../../../server/reports/pdf/write-pdf.ts';
import { listTags, readPdf } from '../../../helpers/read-pdf.ts';
import { makeColumn, makeReport, makeTable } from './make-report.ts';

const chart: ReportChart = {
  key: 'gaps-funnel',
  heading: 'Which teams lie outside',
  note: 'One point a team.',
  alt: 'Funnel of 47 teams; two lie outside.',
  body: {
    height: 100,
    words: 3,
    draw: ({ pen }, theme, top) => {
      pen.font = `400 13px ${theme.font}`;
      pen.fillText('Checkout', EDGE, top + 20);
    },
  },
};
const columns = [
  makeColumn({ key: 'team_name', type: 'text', title: 'Team' }),
  makeColumn({ key: 'people', type: 'integer', title: 'People' }),
  makeColumn({ key: 'mean', type: 'number', title: 'Mean' }),
  makeColumn({ key: 'gap', type: 'number', title: 'Gap' }),
];

describe('writePdf', () => {
  it('is tagged for who hears it: title, language, headings in order, charts in words, table cells', async () => {
    const table = makeTable(columns, [['Checkout', 22, 3.7125, 0.4179]]);
    const { bytes, name } = await writePdf(makeReport({ charts: [chart], tables: [table] }), 'pack');
    const pdf = await readPdf(bytes);
    expect(name).toBe('pack.pdf');
    expect(pdf).toMatchObject({ title: 'Larkfield, 2026-Q3', language: 'en-GB', isMarked: true });
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(listTags(pdf, 'H1', 'H2', 'H3').map(({ role, text }) => [role, text])).toEqual([
      ['H1', 'Gaps'],
      ['H2', 'Which teams lie outside'],
      ['H2', 'Every team'],
    ]);
    expect(listTags(pdf, 'Figure').map(({ alt }) => alt)).toEqual(['Funnel of 47 teams; two lie outside.']);
    expect(listTags(pdf, 'TH').map(({ text }) => text)).toEqual(['Team', 'People', 'Mean', 'Gap']);
    expect(listTags(pdf, 'TD').map(({ text }) => text)).toEqual(['Checkout', '22', '3.71', '+0.42']);
  });

  it('says on every page what it is about, n, k, where the numbers come from, and how many pages there are', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Team ${at}`, 22, 3.71, 0.42]);
    const { pages } = await readPdf(
      (await writePdf(makeReport({ tables: [makeTable(columns, rows)] }), 'pack')).bytes,
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain('2026-Q3 · Calibrated · Larkfield · against 2026-Q2');
      expect(text).toMatch(/596 of 612/);
      expect(text).toContain('publication 3 (43b1aff42f78)');
      expect(text).toContain('k = 5');
      expect(text).toContain(`page ${at + 1} of ${pages.length}`);
    }
  });

  it('sets what is withheld as its reason and never as a number', async () => {
    const kept = { withheld: 'too few people' } as const;
    const table = makeTable(columns, [
      ['Billing', kept, kept, kept],
      ['Site tools', 9, { none: 'one person' }, 0],
    ]);
    const pdf = await readPdf((await writePdf(makeReport({ tables: [table] }), 'pack')).bytes);
    const cells = listTags(pdf, 'TR').map(({ children }) => children.map(({ text }) => text));
    expect(cells).toEqual([
      ['Team', 'People', 'Mean', 'Gap'],
      ['Billing', 'Withheld: too few people'],
      ['Site tools', '9', 'a', '0.00'],
      ['a One person only'],
    ]);
  });

  it('breaks no row, however long the names, and repeats the head on each page', async () => {
    const long = 'Very long name of a team that goes on and on, over several lines of its narrow column, ';
    const rows = Array.from({ length: 1000 }, (_, at) => [
      `${at % 7 ? '' : long.repeat(10)}no ${at}.`,
      at,
      3.71,
      0.42,
    ]);
    const pdf = await readPdf(
      (await writePdf(makeReport({ tables: [makeTable(columns, rows)] }), 'pack')).bytes,
    );
    const pages = pdf.pages.map((page) => listTags({ ...pdf, pages: [page] }, 'TR'));
    const read = pages.flatMap((page) =>
      page
        .map(({ children }) => children.map(({ text }) => text))
        // The tree of a page names the table's other rows too, without their words.
        .filter((row) => row[0] !== 'Team' && row.some((text) => text !== '')),
    );
    expect(read.map(([, people]) => people)).toEqual(rows.map((_, at) => at.toLocaleString('en-GB')));
    expect(read.every(([name = ''], at) => name.endsWith(`no ${at}.`))).toBe(true);
    for (const { text } of pdf.pages.slice(2)) expect(text).toMatch(/Team\s*People\s*Mean\s*Gap/);
  });

  it('takes what people wrote as words, not as markup', async () => {
    const name = '*bold* #panic("x") $x^2$ <label> @ref \\ // ] [';
    const table = makeTable(columns, [[name, 22, 3.71, 0.42]]);
    const report = makeReport({ tables: [table], sentence: `${name} rates above` });
    const pdf = await readPdf((await writePdf({ ...report, title: name }, 'pack')).bytes);
    expect(listTags(pdf, 'TD')[0]?.text).toBe(name);
    expect(pdf.title).toBe(name);
  });

  it('prints a sign that no font has as a box and says so, since else there were no report', async () => {
    const table = makeTable(columns, [['日本 team', 22, 3.71, 0.42]]);
    const pdf = await readPdf((await writePdf(makeReport({ tables: [table] }), 'pack')).bytes);
    expect(listTags(pdf, 'TD')[0]?.text).toBe('□□ team');
    expect(pdf.pages[0]?.text).toContain('printed as □');
  });

  it('leaves out a chart that nobody could read on a page, and says where it is', async () => {
    const high = { ...chart, body: { ...chart.body, height: 3600 } };
    const pdf = await readPdf((await writePdf(makeReport({ charts: [high] }), 'pack')).bytes);
    expect(listTags(pdf, 'Figure')).toEqual([]);
    expect(pdf.pages[1]?.text.replaceAll('\n', ' ')).toContain(
      '“Which teams lie outside” is too high for a page',
    );
  });

  it('gives the same bytes again, on A4 or Letter', async () => {
    const report = makeReport({
      charts: [chart],
      tables: [makeTable(columns, [['Checkout', 22, 3.71, 0.42]])],
    });
    const [first, second, letter] = [
      await writePdf(report, 'pack'),
      await writePdf(report, 'pack'),
      await writePdf(report, 'pack', { paper: 'us-letter' }),
    ];
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
    const sizes = [first, letter].map(async ({ bytes }) => (await readPdf(bytes)).pages[0]);
    const [a4, us] = await Promise.all(sizes);
    expect([Math.round(a4?.width ?? 0), Math.round(a4?.height ?? 0)]).toEqual([595, 842]); // ISO 216, points
    expect([us?.width, us?.height]).toEqual([612, 792]);
  });
});
