import { sql } from 'kysely';
import { buildApp } from '../../server/app.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { askAnew } from './ask-anew.ts';
import { CYCLE } from './company.ts';
import type { Figure } from './figure.ts';
import { TEN_THOUSAND } from './publish.ts';
import { importCompany, onThrowAway } from './throw-away.ts';

/** What the screen asks, each with the columns by which a BI tool would group the raw ratings for it. */
const QUESTIONS = [
  { query: '', by: [], where: '' },
  { query: 'by=competency', by: ['competency_id'], where: '' },
  { query: 'by=level', by: ['level_id'], where: '' },
  { query: 'by=level&by=competency', by: ['level_id', 'competency_id'], where: '' },
  { query: 'by=team&within=Acme / Division 3', by: ['team_id'], where: 'Acme / Division 3 / %' },
  { query: 'by=team&competency=competency-3', by: ['team_id'], where: '' },
  { query: 'by=team', by: ['team_id'], where: '' },
  { query: 'by=competency&team=Acme / Division 3', by: ['competency_id'], where: 'Acme / Division 3 / %' },
] as const;
const WARM = 10;
const TIMES = 60;
const RAW_TIMES = 7;

/**
 * Times /api/distribution in the application (no network) over a mix of questions on a company of 10,000 people,
 * and the same questions as GROUP BY over the raw ratings, in the same run.
 */
export function benchDistribution(): Promise<Figure[]> {
  return onThrowAway(async (database) => {
    await importCompany(database, TEN_THOUSAND);
    await publishCycle(database.writer, CYCLE, DEFAULT_RULES);
    return timeQuestions(database);
  });
}

async function timeQuestions({ reader, writer }: OpenDatabase): Promise<Figure[]> {
  const app = await buildApp({ db: reader, version: 'bench' });
  const figures: Figure[] = [];
  const all: number[] = [];
  const kept: number[] = [];
  for (const question of QUESTIONS) {
    const url = `/api/distribution?cycle=${CYCLE}&source=manager&${question.query}`;
    const ask = (): Promise<void> => askAnew(app, url);
    for (let i = 0; i < WARM; i++) await ask();
    const times = await timeEach(TIMES, ask);
    const raw = await timeEach(RAW_TIMES, () => groupRaw(writer, question));
    const again = await timeEach(TIMES, async () => {
      await app.inject(url);
    });
    all.push(...times);
    kept.push(...again);
    figures.push({
      name: `/api/distribution?${question.query}`,
      value: quantile(raw, 0.5) / quantile(times, 0.5),
      unit: 'x faster than raw',
      note: `median ${milliseconds(times, 0.5)}, p99 ${milliseconds(times, 0.99)}; GROUP BY ${milliseconds(raw, 0.5)}`,
    });
  }
  await app.close();
  const over = {
    value: quantile(all, 0.99),
    unit: 'ms',
    note: `median ${milliseconds(all, 0.5)}; the goal is 15 ms`,
  };
  return [
    ...figures,
    { name: '/api/distribution, p99 of all of these', ...over },
    {
      name: '/api/distribution, answers that are kept',
      value: quantile(all, 0.5) / quantile(kept, 0.5),
      unit: 'x faster than worked out',
      note: `median ${milliseconds(kept, 0.5)}, p99 ${milliseconds(kept, 0.99)}`,
    },
  ];
}

/** The statement that a BI tool would send: scores by group, from the raw ratings joined to their names. */
async function groupRaw(
  writer: OpenDatabase['writer'],
  { by, where }: (typeof QUESTIONS)[number],
): Promise<void> {
  const groups = sql.join([...by, 'score'].map((column) => sql.ref(column)));
  await sql`
    select ${groups}, count(*)::int as people
    from private.rating r
    join reference.cycle c on c.id = r.cycle_id
    join reference.team t on t.id = r.team_id
    where c.key = ${CYCLE} and r.source = 'manager' and t.path like ${where === '' ? '%' : where}
    group by ${groups}`.execute(writer);
}

async function timeEach(times: number, work: () => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

/** Nearest rank. */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}

function milliseconds(values: readonly number[], p: number): string {
  return `${quantile(values, p).toFixed(1)} ms`;
}
