import { buildApp } from '../../server/app.ts';
import { auditCycle } from '../../server/audit/audit-cycle.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { CYCLE, type CompanySize } from './company.ts';
import type { Figure } from './figure.ts';
import { importCompany, onThrowAway } from './throw-away.ts';

const SIZES = [60, 90, 150, 220, 320, 600, 1000, 2000, 3000];
const SAMPLE = 30;

/**
 * Attacks random companies of 60 to 3,000 people through the whole application, as `plumbline audit` does, by our
 * default rules: how long it takes, what was attacked, and what was found, which has to be nothing.
 */
export async function benchAudits(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [index, people] of SIZES.entries()) {
    const size = { people, competencies: 2, sources: ['self', 'manager', 'calibrated'], seed: 100 + index };
    figures.push(await onThrowAway((database) => auditCompany(database, size)));
  }
  return figures;
}

async function auditCompany(database: OpenDatabase, size: CompanySize): Promise<Figure> {
  const { reader, writer } = database;
  await importCompany(database, size);
  const { columnScheme } = await publishCycle(writer, CYCLE, DEFAULT_RULES);
  const app = await buildApp({ db: reader, version: 'bench' });
  const ask = async (path: string) => {
    const { statusCode, body } = await app.inject(path);
    return { status: statusCode, body };
  };
  const { report, found } = await auditCycle(ask, writer, { cycle: CYCLE, sample: SAMPLE });
  await app.close();
  if (!report.passed) throw new Error(`The audit of ${size.people} people found: ${found.join('; ')}`);

  const sum = (value: (table: (typeof report.tables)[number]) => number): number =>
    report.tables.reduce((total, table) => total + value(table), 0);
  const { answered, refused } = report.questions;
  return {
    name: `audit of ${size.people} people`,
    value: report.seconds,
    unit: 's',
    note:
      `levels by ${columnScheme}; ${answered} answers, ${refused} refusals; ${sum(({ groups }) => groups)} groups: ` +
      `${sum(({ determined }) => determined)} determined, ${sum(({ pinned }) => pinned)} pinned, ` +
      `${sum(({ undecided }) => undecided)} undecided; witnesses ${report.witness?.found} of ${report.witness?.sampled}`,
  };
}
