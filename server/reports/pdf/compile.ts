import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
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

/** A PDF/UA-1, or the signs of the report that no font has: PDF/UA wants every sign to be told. */
export type Compiled = { pdf: Uint8Array } | { lacking: string[] };

/**
 * Sets a report as PDF/UA-1. Data reaches the templates as JSON and drawings as files: never as markup.
 * Synchronous, seconds and hundreds of megabytes for a thousand teams, which only the end of the process gives
 * back: for one of its own.
 *
 * @throws Error with what the typesetter says, where it refuses
 */
export function compilePdf(report: LaidReport): Compiled {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: FONTS.map(readFont) }],
  });
  placeFiles(compiler, report);
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, 'report.typ') });
  if (!compiled.result) throw new Error(explain(compiler, compiled.takeDiagnostics()));
  compiler.evictCache(0); // what it has worked out is room for the file
  try {
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    const said = String((error as { code?: unknown }).code);
    const signs = said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
    const lacking = new Set(Array.from(signs, ([, sign = '']) => Array.from(sign)).flat());
    if (lacking.size === 0) throw error;
    return { lacking: [...lacking] };
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

function readFont([name, file]: (typeof FONTS)[number]): Buffer {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file));
}

function explain(compiler: NodeCompiler, error: NodeError | null): string {
  const said = error ? compiler.fetchDiagnostics(error) : [];
  return `The report cannot be set: ${JSON.stringify(said)}`;
}
