import type { Command } from 'commander';
import { progressBar } from '../progress-bar.ts';
import { publishCycle } from '../publishing/publish-cycle.ts';
import { restateCycle } from '../publishing/restating/restate-cycle.ts';
import { findRules } from '../publishing/rule-settings.ts';
import type { PublishReport } from '../publishing/store-cut.ts';
import { withDatabase } from './with-database.ts';

interface Flags {
  restate?: true;
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
    .option('--json', 'print JSON for a program')
    .action(async (cycle: string, { restate, json }: Flags) => {
      await withDatabase(async ({ writer }) => {
        const bar = progressBar(`${restate ? 'Restate' : 'Publish'} ${cycle}`);
        const onProgress = (done: number, of: number, step: string): void => {
          bar.show(done, of, step);
        };
        try {
          const report = restate
            ? await restateCycle(writer, cycle, onProgress)
            : await publishCycle(writer, cycle, await findRules(writer), onProgress);
          bar.end();
          process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
        } finally {
          bar.end();
        }
      });
    });
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
