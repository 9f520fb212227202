import { formatCount, formatPercent } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { drawBody } from '../draw/draw-body.ts';
import type { Report, ReportChart, Section } from '../model.ts';
import type { LaidChart, LaidReport, LaidSection, Paper } from './laid.ts';
import { layTable } from './lay-table.ts';
import { openRuler, type Ruler } from './ruler.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Between the margins of theme.typ, in points. */
const WIDTHS: Record<Paper, number> = {
  a4: (210 - 36) * POINTS_PER_MM,
  'us-letter': 612 - 36 * POINTS_PER_MM,
};

const TALL = 640; // pixels of a drawing: half a page
const TOO_TALL = 2000; // on one page its words would be too small to be read

/** Everything that a report says, as the templates print it: in words, with drawings and widths. */
export async function layReport(report: Report, paper: Paper): Promise<LaidReport> {
  const { title, unit, cycle, filters, stamp, coverage, promise, publication } = report;
  const { people, of } = coverage;
  const ruler = openRuler();
  const sections: LaidSection[] = [];
  for (const section of report.sections) sections.push(await laySection(section, ruler, WIDTHS[paper]));
  return {
    ...{ title, cycle, filters, stamp, paper },
    unit: unit.name,
    people: m.peopleOf(people, of),
    coverage: {
      figure: people === of ? formatCount(of) : `${formatCount(people)} of ${formatCount(of)}`,
      words: `people rated are in these figures (${formatPercent(people / of)}).`,
    },
    promise: { figure: `k = ${publication.k}`, words: promise },
    published: partsOf(new Date(report.publishedAt)),
    remark: '',
    sections,
  };
}

async function laySection(section: Section, ruler: Ruler, width: number): Promise<LaidSection> {
  const { key, title, sentence, notes, points, charts, tables } = section;
  // Points are the first table, to be read one by one.
  const printed = points.length > 0 ? tables.slice(1) : tables;
  const [short, tall] = [
    charts.filter(({ body }) => body.height <= TALL),
    charts.filter(({ body }) => body.height > TALL && body.height <= TOO_TALL),
  ];
  return {
    ...{ key, title },
    notes: [...notes, ...charts.filter(({ body }) => body.height > TOO_TALL).map(tellTooTall)],
    sentence: asHeadline(sentence),
    headline: points[0]?.lead === sentence ? countFindings(points.length) : asHeadline(sentence),
    pointsAs: key === 'method' ? 'methods' : 'findings',
    points: points.map(({ lead, detail, mark }) => ({ lead, mark, lines: detail.split('\n') })),
    charts: await Promise.all(short.map(layChart)),
    tallCharts: await Promise.all(tall.map(layChart)),
    tables: printed.filter(({ rows }) => rows.length > 0).flatMap((table) => layTable(table, ruler, width)),
  };
}

async function layChart({ heading, note, alt, body }: ReportChart): Promise<LaidChart> {
  const { svg } = await drawBody(body);
  return { heading, note, alt, svg };
}

const tellTooTall = ({ heading }: ReportChart): string =>
  `The chart “${heading}” is too high for a page: its numbers are in the tables below, and it is among the report’s pictures.`;

/** A headline that says the first finding again would be read twice. */
const countFindings = (count: number): string =>
  count === 1 ? 'One finding' : `${count} findings, most important first`;

/** One sentence without its full stop. */
const asHeadline = (sentence: string): string => sentence.replace(/^([^.]*(?:\.\d[^.]*)*)\.$/, '$1');

function partsOf(date: Date): number[] {
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}
