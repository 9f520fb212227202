import type { KeptReport, ReportRequest } from '../../../../server/contract/reports.ts';
import { formatCount, formatKilobytes, formatMegabytes } from '../format-number.ts';

type Format = ReportRequest['formats'][number];
type Section = KeptReport['sections'][number];

const sections: Record<Section, string> = {
  coverage: 'Coverage',
  briefing: 'Briefing',
  distribution: 'Distribution',
  teams: 'Teams',
  drift: 'Drift',
  gaps: 'Gaps',
  agreement: 'Agreement',
  withheld: 'What is withheld',
  method: 'Method',
};

const formats: Record<Format, { name: string; what: string }> = {
  pdf: { name: 'PDF', what: 'to read, print and hand on' },
  xlsx: { name: 'XLSX', what: 'a workbook, one sheet a table' },
  csv: { name: 'CSV', what: 'one file a table, for programs; as a zip' },
  json: { name: 'JSON', what: 'everything in one file, for programs' },
  png: { name: 'PNG', what: 'every chart as a picture; as a zip' },
  svg: { name: 'SVG', what: 'every chart, to be scaled; as a zip' },
};

const papers: Record<NonNullable<ReportRequest['paper']>, string> = { a4: 'A4', 'us-letter': 'Letter' };

const who: Record<KeptReport['by'], string> = {
  'local user': 'asked for here',
  'on publish': 'by itself, on publishing',
};

/** The screen that makes reports and keeps them. */
export const reportMessages = {
  title: (kept: number, newest: string) =>
    kept === 1
      ? `One report is kept, of ${newest}`
      : `${formatCount(kept)} reports are kept, the newest of ${newest}`,
  titleNone: 'No report is made yet',
  lede: 'A report says what the screens say, from the same numbers: withheld there is withheld here. The company’s and each division’s is made by itself when a cycle is published.',
  make: {
    title: 'Make a report',
    note: 'About what is chosen at the top of this screen.',
    about: (unit: string, cycle: string, source: string, against: string | undefined) =>
      `${unit} in ${cycle}, ${source.toLowerCase()} ratings, ${
        against === undefined ? 'set against nothing' : `against ${against}`
      }.`,
    formats: 'Formats',
    sections: 'Sections',
    all: 'All sections',
    format: formats,
    section: sections,
    paper: 'Paper',
    papers,
    button: 'Make the report',
    needsFormat: 'Choose a format.',
    needsSection: 'Choose a section.',
    failed: 'The report was not started',
  },
  work: {
    title: 'Under way',
    leave: 'You can leave this screen; it goes on.',
    made: (title: string) => `Made: ${title}.`,
    notMade: (title: string) => `Not made: ${title}.`,
    noReport: (unit: string, reason: string) => `${unit}: ${reason}`,
    step: (step: string) => (step in sections ? sections[step as Section] : step),
  },
  kept: {
    title: 'Earlier reports',
    note: 'Made on this screen or by publishing; what “plumbline report” writes into a folder is only there. The same publication and choices give the same file, byte by byte.',
    none: 'None yet. Make one above.',
    caption: 'Reports that are kept, newest first',
    report: 'Report',
    made: 'Made',
    from: 'Publication',
    files: 'Files',
    by: who,
    against: (against: string | null) => (against === null ? 'against nothing' : `against ${against}`),
    ladder: (key: string) => `scale of ${key}`,
    sections: (chosen: readonly Section[]) =>
      chosen.length === Object.keys(sections).length
        ? 'all sections'
        : chosen.map((key) => sections[key]).join(', '),
    version: (version: number) => `Version ${formatCount(version)}`,
    hash: 'Hash of the publication',
    file,
    download: (format: Format, bytes: number, title: string) => `${file(format, bytes)}: ${title}`,
    remove: 'Remove',
    removeThis: (title: string) => `Remove: ${title}`,
    removeFailed: 'It was not removed',
    showAll: (all: number) => `Show all ${formatCount(all)}`,
  },
  ask: {
    title: (title: string) => `Remove the report of ${title}?`,
    text: 'Its files go. While its publication is the newest of its cycle, the same report can be made again.',
  },
};

const MEGABYTE = 1_000_000;

function size(bytes: number): string {
  return bytes < MEGABYTE ? formatKilobytes(Math.ceil(bytes / 1000)) : formatMegabytes(bytes / MEGABYTE);
}

function file(format: Format, bytes: number): string {
  return `${formats[format].name} ${size(bytes)}`;
}
