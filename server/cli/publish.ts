import { join } from 'node:path';
import type { Command } from 'commander';
import type { ReadHandle } from '../../db/connect.ts';
import { readConfig } from '../config.ts';
import { progressBar } from '../start/progress-bar.ts';
import { publishCycle } from '../publishing/publish-cycle.ts';
import { restateCycle } from '../publishing/restating/restate-cycle.ts';
import { findRules } from '../publishing/rule-settings.ts';
import type { PublishReport } from '../publishing/store-cut.ts';
import type { Pack } from '../reports/kept/keep-pack.ts';
import { ReportError } from '../reports/report-error.ts';
import { withDatabase } from './with-database.ts';

interface Flags {
  restate?: true;
  /** False: with --no-reports. */
  reports: boolean;
  json?: true;
}

/** `plumbline publish …` */
export function registerPublish(program: Command): void {
  program
    .command('publish')
    .description('publish a cycle: what nobody can be picked out of becomes visible, and stays as it is')
    .argument('<cycle>', 'key of the cycle, for example 2026-Q3')
    .option(
      '--restate',
      'publish a published cycle anew, with what has changed since; waits if that told too much',
    )
    .option('--no-reports', 'do not make the reports of the company and each division')
    .option('--json', 'print JSON for a program')
    .action(async (cycle: string, { restate, reports, json }: Flags) => {
      await withDatabase(async ({ writer, reader }) => {
        const report = await withBar(`${restate ? 'Restate' : 'Publish'} ${cycle}`, async (onProgress) =>
          restate
            ? restateCycle(writer, cycle, onProgress)
            : publishCycle(writer, cycle, await findRules(writer), onProgress),
        );
        process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
        if (!reports) return;
        const pack = await makePack(reader, cycle);
        if (!json) process.stdout.write(formatPack(pack));
      });
    });
}

type OnProgress = (done: number, of: number, step: string) => void;

async function withBar<Result>(
  title: string,
  work: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  const bar = progressBar(title);
  try {
    return await work((done, of, step) => {
      bar.show(done, of, step);
    });
  } finally {
    bar.end();
  }
}

/** Into the folder that the Reports screen lists. Errors: ReportError, which says that the cycle is published. */
async function makePack(db: ReadHandle, cycle: string): Promise<Pack> {
  // Loaded here: drawing and writing reports is much for whoever wants none.
  const { keepPack } = await import('../reports/kept/keep-pack.ts');
  const folder = join(readConfig(process.env).dataFolder, 'reports');
  try {
    return await withBar(`Reports of ${cycle}`, (onProgress) => keepPack(db, folder, cycle, { onProgress }));
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const sentence = `${cycle} is published, but not all of its reports are made: ${error.message}`;
    throw new ReportError(sentence, { cause: error });
  }
}

function formatPack({ made, notMade }: Pack): string {
  const lines = [
    `reports: ${made.length} made, listed on the Reports screen: ${made.map(({ unit }) => unit).join(', ')}`,
    ...notMade.map(({ unit, reason }) => `reports: none of ${unit}: ${reason}`),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

function formatReport(report: PublishReport): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const lines = report.coverage.map(
    (each) =>
      `  ${each.source.padEnd(11)} ${each.inBlocks} of ${each.people} people in a published group, ` +
      `${each.teamsShown} of ${each.teams} teams shown on their own, ${percent(each.levelLeftOut)} left out by level\n`,
  );
  return (
    `Published ${report.cycle}, version ${report.version}: ${report.tables} tables, levels by ${report.columnScheme}\n` +
    `${lines.join('')}  hash ${report.hash}\n`
  );
}
