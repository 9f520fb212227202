import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { archive } from './archive.ts';
import type { LaidChart, LaidReport } from './laid.ts';

const TEMPLATES = join(import.meta.dirname, 'templates');
const require = createRequire(import.meta.url);

/** What the templates and the drawings set their words in: nothing that the machine has beside. */
const FONTS = [
  ['@expo-google-fonts/source-sans-3', '400Regular/SourceSans3_400Regular.ttf'],
  ['@expo-google-fonts/source-sans-3', '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'],
  ['@expo-google-fonts/source-sans-3', '500Medium/SourceSans3_500Medium.ttf'],
  ['@expo-google-fonts/source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf'],
  ['@expo-google-fonts/source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'],
  ['@expo-google-fonts/source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'],
] as const;

/** Stands for a sign that none of the fonts has: PDF/UA wants every sign to be told. */
const LACKING = '□';

/**
 * Sets a report as PDF/UA-1 and PDF/A-2a. Data reaches the templates as JSON and drawings as files: never as markup.
 * Synchronous, seconds for a thousand teams: for a process of its own. A sign that no font has is printed as □,
 * which the cover says.
 *
 * @throws Error with what the typesetter says, where it refuses
 */
export function compilePdf(report: LaidReport): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: FONTS.map(readFont) }],
  });
  try {
    const first = exportPdf(compiler, report);
    if (!('lacking' in first)) return first;
    const second = exportPdf(compiler, withoutSigns(report, first.lacking));
    if ('lacking' in second) throw new Error(`The report cannot be set: no font has ${LACKING}`);
    return second;
  } finally {
    compiler.evictCache(0); // it is the process's, and would grow with every report
  }
}

function exportPdf(compiler: NodeCompiler, report: LaidReport): Uint8Array | { lacking: Set<string> } {
  placeFiles(compiler, report);
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, 'report.typ') });
  if (!compiled.result) throw new Error(explain(compiler, compiled.takeDiagnostics()));
  try {
    return archive(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
  } catch (error) {
    const said = String((error as { code?: unknown }).code);
    const signs = said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
    const lacking = new Set(Array.from(signs, ([, sign = '']) => Array.from(sign)).flat());
    if (lacking.size === 0) throw error;
    return { lacking };
  }
}

function placeFiles(compiler: NodeCompiler, report: LaidReport): void {
  let drawings = 0;
  const place = ({ svg, ...chart }: LaidChart): object => {
    const path = `/drawing-${drawings++}.svg`;
    compiler.mapShadow(join(TEMPLATES, path), Buffer.from(svg));
    return { ...chart, path };
  };
  const sections = report.sections.map((section) => ({
    ...section,
    charts: section.charts.map(place),
    tallCharts: section.tallCharts.map(place),
  }));
  compiler.mapShadow(join(TEMPLATES, 'report.json'), Buffer.from(JSON.stringify({ ...report, sections })));
}

function withoutSigns(report: LaidReport, signs: ReadonlySet<string>): LaidReport {
  const clean = (_: string, value: unknown): unknown =>
    typeof value === 'string'
      ? Array.from(value, (sign) => (signs.has(sign) ? LACKING : sign)).join('')
      : value;
  const cleaned = JSON.parse(JSON.stringify(report), clean) as LaidReport;
  return { ...cleaned, remark: `Signs that the fonts of this report do not have are printed as ${LACKING}.` };
}

function readFont([name, file]: (typeof FONTS)[number]): Buffer {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file));
}

function explain(compiler: NodeCompiler, error: NodeError | null): string {
  const said = error ? compiler.fetchDiagnostics(error) : [];
  return `The report cannot be set: ${JSON.stringify(said)}`;
}
