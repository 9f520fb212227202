import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../server/reports/formats.ts';
import { makeReport } from '../../server/reports/make-report.ts';
import { benchApiBesideReports } from './api-beside-reports.ts';
import { CYCLE } from './company.ts';
import type { Figure } from './figure.ts';
import { benchReportProcess } from './report-process.ts';
import { importCompany, onThrowAway, seconds } from './throw-away.ts';

/** Nine people a team: about 500 and 1,000 teams. */
const SIZES = [
  { people: 4_500, goal: 'the goal is 5 s' },
  { people: 9_000, goal: 'the goal is 10 s' },
];

/** Times the company's report in each format, and in all of them at once, in one process that has just imported and published. */
export async function benchReport(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { people, goal } of SIZES) {
    figures.push(
      ...(await onThrowAway(async (database) => {
        await importCompany(database, { people, competencies: 6, sources: ['manager', 'calibrated'] });
        await publishCycle(database.writer, CYCLE, DEFAULT_RULES);
        const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-report-'));
        const timed = async (what: string, formats: readonly ReportFormat[]): Promise<Figure> => {
          const value = await seconds(() => makeReport(database.reader, { cycle: CYCLE, formats }, folder));
          const memory = Math.round(process.memoryUsage.rss() / 1e6);
          const note = `${Math.round(people / 9)} teams; ${goal}; ${memory} MB after import, publication and reports`;
          return { name: `report as ${what}`, value, unit: 's', note };
        };
        try {
          const all = await benchReportProcess(database, { goal, teams: Math.round(people / 9) });
          all.push(await benchApiBesideReports(database, Math.round(people / 9)));
          for (const format of REPORT_FORMATS) all.push(await timed(format, [format]));
          return [...all, await timed('everything', REPORT_FORMATS)];
        } finally {
          await rm(folder, { recursive: true });
        }
      })),
    );
  }
  return figures;
}
