import type { FastifyInstance } from 'fastify';
import type { CyclesReply } from '../contract/cycles.ts';
import type { PublicationReply } from '../contract/publications.ts';
import type { TeamsReply } from '../contract/teams.ts';
import { gapsQuestions, newestQuestions, olderQuestions, type Shown } from './screen-questions.ts';

/** Two years of quarters. */
const MOST_CYCLES = 8;
/** Where a company is large, what fits into this is asked for. */
const LONGEST = 15_000; // milliseconds

/**
 * Asks for what the screens show of the company in the newest cycles, while nobody waits: the first answers of a
 * process take several times as long as the next, and what is answered is kept. A request comes between any two. What
 * fails is told to whoever asks next.
 *
 * @param longest milliseconds after which nothing more is asked
 */
export async function warmUp(app: FastifyInstance, stop: AbortSignal, longest = LONGEST): Promise<void> {
  const end = performance.now() + longest;
  const isOver = (): boolean => stop.aborted || performance.now() > end;
  const askEach = async (questions: readonly string[], how?: 'no-cache'): Promise<void> => {
    for (const question of questions) if (!isOver()) await ask(app, question, how);
  };
  const { cycles = [] } = (await ask<CyclesReply>(app, 'cycles')) ?? {};
  const published = cycles.filter((each) => each.published).map(({ key }) => key);
  const [newest, ...older] = published.slice(-MOST_CYCLES).toReversed();
  const look = async (cycle: string | undefined): Promise<Shown | undefined> =>
    cycle === undefined || isOver()
      ? undefined
      : askFrame(app, cycle, published[published.indexOf(cycle) - 1]);

  const shown = await look(newest);
  if (!shown) return;
  await askEach(newestQuestions(shown));
  for (const cycle of older) {
    const other = await look(cycle);
    if (other) await askEach(olderQuestions(other));
  }
  // Where a company is large, the others' figures may have put those of the newest out of memory.
  if (older.length > 0) await askEach(gapsQuestions(shown), 'no-cache');
}

/** What can be looked at in a cycle; undefined where it is not published any more. */
async function askFrame(
  app: FastifyInstance,
  cycle: string,
  before: string | undefined,
): Promise<Shown | undefined> {
  const key = encodeURIComponent(cycle);
  const publication = await ask<PublicationReply>(app, `publications/${key}`);
  const reply = await ask<TeamsReply>(app, `teams?cycle=${key}`);
  return publication && reply && { publication, teams: reply.teams, before };
}

async function ask<Reply>(
  app: FastifyInstance,
  question: string,
  how?: 'no-cache',
): Promise<Reply | undefined> {
  const headers = { host: 'localhost', ...(how && { 'cache-control': how }) };
  const reply = await app.inject({ url: `/api/${question}`, headers });
  return reply.statusCode === 200 ? reply.json<Reply>() : undefined;
}
