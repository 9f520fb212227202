import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Source } from '../contract/common.ts';
import { stepBack } from '../jobs/step-back.ts';
import { progressBar } from '../start/progress-bar.ts';
import { SECTION_KEYS } from '../reports/build-report.ts';
import { REPORT_FORMATS, type ReportFormat } from '../reports/formats.ts';
import { makeReport, type MadeReport, type MakeOptions } from '../reports/make-report.ts';
import type { SectionKey } from '../reports/model.ts';
import type { Paper } from '../reports/pdf/laid.ts';
import { withDatabase } from './with-database.ts';

interface Flags {
  unit?: string;
  source?: Source;
  ladder?: string;
  against?: string;
  sections?: SectionKey[];
  format: ReportFormat[];
  paper?: keyof typeof PAPERS;
  out: string;
  quiet?: true;
  json?: true;
}

/** As people call them, and as typesetters do. */
const PAPERS = { a4: 'a4', letter: 'us-letter' } as const satisfies Record<string, Paper>;
const SOURCES: readonly Source[] = ['self', 'manager', 'peer', 'calibrated'];

/** `plumbline report …` */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('make the report of a published cycle: for the company, or for one unit of it')
    .argument('<cycle>', 'key of the cycle, for example 2026-Q3')
    .option('--unit <path>', 'path of a division or team, for example "Larkfield / Platform"')
    .addOption(
      new Option('--source <source>', 'left out: the last word on a rating that there is').choices(SOURCES),
    )
    .option('--ladder <key>', 'needed only where the cycle was rated on several scales')
    .option(
      '--against <cycle>',
      'set against this cycle, or "company", or "nothing"; left out: the one before',
    )
    .option('--sections <list>', `only some of ${SECTION_KEYS.join(', ')}`, listOf(SECTION_KEYS, 'section'))
    .option(
      '--format <list>',
      `one or several of ${REPORT_FORMATS.join(', ')}`,
      listOf(REPORT_FORMATS, 'format'),
      ['xlsx'],
    )
    .addOption(new Option('--paper <size>', 'of a PDF; left out: a4').choices(Object.keys(PAPERS)))
    .requiredOption(
      '--out <folder>',
      'where to put it; in place of an earlier one of the same name; not listed on the Reports screen',
    )
    .option('--quiet', 'say nothing unless something is wrong')
    .option('--json', 'print JSON for a program')
    .action(async (cycle: string, { format: formats, paper, out, quiet, json, ...options }: Flags) => {
      await withDatabase(async ({ reader }) => {
        // A timer may start it where people work with the server. Not before: an embedded database that starts here
        // may outlive it.
        stepBack(process.pid);
        const bar = quiet ? undefined : progressBar(`Report ${cycle}`);
        const asked: MakeOptions = { cycle, formats, ...options, ...(paper && { paper: PAPERS[paper] }) };
        try {
          const made = await makeReport(reader, asked, resolve(out), {
            onProgress: (done, of, step) => bar?.show(done, of, step),
          });
          bar?.end();
          if (!quiet) process.stdout.write(json ? `${JSON.stringify(made, null, 2)}\n` : formatMade(made));
        } finally {
          bar?.end();
        }
      });
    });
}

function formatMade({ title, stamp, reports }: MadeReport): string {
  const lines = reports.map(({ path, files, bytes }) => {
    const size = `${Math.ceil(bytes / 1000)} kB`;
    return `  ${path} (${files === 1 ? size : `${files} files, ${size}`})\n`;
  });
  return `Report of ${title}\n${lines.join('')}  ${stamp}\n`;
}

/** Reads `a,b` where each is one of some words. */
function listOf<Word extends string>(words: readonly Word[], what: string): (text: string) => Word[] {
  return (text) =>
    text.split(',').map((part) => {
      const found = words.find((word) => word === part.trim());
      if (found === undefined) {
        throw new InvalidArgumentError(`no ${what} "${part.trim()}": expected ${words.join(', ')}`);
      }
      return found;
    });
}
