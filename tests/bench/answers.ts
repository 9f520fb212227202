import { buildApp } from '../../server/app.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { loadDemo } from '../../server/loading/load-demo.ts';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { askAnew } from './ask-anew.ts';
import type { Figure } from './figure.ts';
import { importCompany, onThrowAway, seconds } from './throw-away.ts';

const CYCLES = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const TEN_THOUSAND = { people: 10_000, competencies: 8, sources: ['self', 'manager'] };
const TIMES = 40;
// A filter repaints in 100 ms (DESIGN.md section 10); what is left of them for an answer, first or not.
const GOAL_FIRST = 40;
const GOAL_AGAIN = 15;

interface Company {
  name: string;
  cycle: string;
  pair: readonly string[];
}

const DEMO: Company = {
  name: 'the demo',
  cycle: '2026-Q3',
  pair: ['Larkfield / Platform', 'Larkfield / Product'],
};
const LARGE: Company = {
  name: '10,000 people, four cycles',
  cycle: '2026-Q3',
  pair: ['Acme / Division 1', 'Acme / Division 2'],
};

/**
 * Times what the screens about several cycles and about two sources ask, in the application (no network): the first
 * time in a process that has answered other questions of the kind, and worked out again.
 */
export async function benchAnswers(): Promise<Figure[]> {
  return [
    ...(await onThrowAway(async (database) => {
      await loadDemo(database, new AbortController().signal, () => undefined);
      return timeCompany(database, DEMO);
    })),
    ...(await onThrowAway(async (database) => {
      for (const [at, cycle] of CYCLES.entries()) {
        await importCompany(database, { ...TEN_THOUSAND, cycle, seed: 7 + at });
        await publishCycle(database.writer, cycle, DEFAULT_RULES);
      }
      return timeCompany(database, LARGE);
    })),
  ];
}

async function timeCompany(database: OpenDatabase, company: Company): Promise<Figure[]> {
  // The first answers of a process are slow for their code, too: not what is asked here.
  for (let i = 0; i < 3; i++) await timeQuestions(database, company, 1);
  return timeQuestions(database, company, TIMES);
}

async function timeQuestions(
  { reader }: OpenDatabase,
  { name, cycle, pair }: Company,
  times: number,
): Promise<Figure[]> {
  const app = await buildApp({ db: reader, version: 'bench' });
  const ask = (path: string): Promise<void> => askAnew(app, path);
  // Reads the cycles, which no change of a filter does, and meets each kind of reply once.
  const teams = pair.map((path) => `team=${path}`).join('&');
  const questions = (source: string): string[] => [
    `/api/findings?cycle=${cycle}&source=${source}`,
    `/api/drift?to=${cycle}&source=${source}&by=competency`,
    `/api/compare?cycle=${cycle}&source=${source}&${teams}`,
    `/api/agreement?cycle=${cycle}&by=unit`,
  ];
  for (const question of questions('self')) await ask(question);

  const figures: Figure[] = [];
  for (const question of questions('manager')) {
    const first = (await seconds(() => ask(question))) * 1000;
    const again: number[] = [];
    for (let i = 0; i < times; i++) again.push((await seconds(() => ask(question))) * 1000);
    again.sort((a, b) => a - b);
    const median = again[Math.floor(again.length / 2)] ?? 0;
    const slowest = again.at(-1) ?? 0;
    const path = question.replace(/\?.*/, '');
    figures.push(
      { name: `${path}, first, ${name}`, value: first, unit: 'ms', note: `the goal is ${GOAL_FIRST} ms` },
      {
        name: `${path}, median, ${name}`,
        value: median,
        unit: 'ms',
        note: `slowest of ${times} ${slowest.toFixed(1)} ms; the goal is ${GOAL_AGAIN} ms`,
      },
    );
  }
  await app.close();
  return figures;
}
