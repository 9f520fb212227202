import { buildApp } from '../../server/app.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import type { GapsReply } from '../../server/contract/gaps.ts';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { CYCLE } from './company.ts';
import type { Figure } from './figure.ts';
import { TEN_THOUSAND } from './publish.ts';
import { importCompany, onThrowAway, seconds } from './throw-away.ts';

const QUESTIONS = ['', '&by=competency'];
const TIMES = 40;
const GOAL = 'the goal is 30 ms';

/**
 * Times /api/gaps in the application (no network) for all teams of a company of 10,000 people: the first time in a
 * process, when the publication is read and all teams are compared; the first time of another question; and
 * again, when the answer is kept.
 */
export function benchGaps(): Promise<Figure[]> {
  return onThrowAway(async (database) => {
    await importCompany(database, TEN_THOUSAND);
    await publishCycle(database.writer, CYCLE, DEFAULT_RULES);
    // The first answer of a process is slow for its code, too: not what is asked here.
    await timeQuestions(database);
    return timeQuestions(database);
  });
}

async function timeQuestions({ reader }: OpenDatabase): Promise<Figure[]> {
  const app = await buildApp({ db: reader, version: 'bench' });
  await app.inject(`/api/distribution?cycle=${CYCLE}`);
  const figures: Figure[] = [];
  for (const [at, question] of QUESTIONS.entries()) {
    const path = `/api/gaps?cycle=${CYCLE}&source=manager${question}`;
    const ask = async (): Promise<string> => (await app.inject(path)).body;
    let body = '';
    const first = await seconds(async () => {
      body = await ask();
    });
    const { teams, competencies } = JSON.parse(body) as GapsReply;
    const again: number[] = [];
    for (let i = 0; i < TIMES; i++) again.push(await seconds(ask));
    again.sort((a, b) => a - b);

    const size = `${teams.length} teams, ${competencies.length} competencies, ${(body.length / 1e6).toFixed(1)} MB`;
    const name = `/api/gaps?${question.slice(1)}`;
    const read = at === 0 ? 'reading the publication' : 'on figures that are kept';
    figures.push(
      { name: `${name}, first`, value: first * 1000, unit: 'ms', note: `${size}, ${read}` },
      { name: `${name}, median`, value: middle(again) * 1000, unit: 'ms', note: `${size}; ${GOAL}` },
      { name: `${name}, slowest`, value: (again.at(-1) ?? 0) * 1000, unit: 'ms', note: `of ${TIMES}` },
    );
  }
  await app.close();
  return figures;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
