import type { FastifyInstance } from 'fastify';
import { PREFERRED } from '../answers/view.ts';
import type { CyclesReply } from '../contract/cycles.ts';
import type { PublicationReply } from '../contract/publications.ts';
import type { Source } from '../contract/common.ts';
import type { TeamsReply } from '../contract/teams.ts';
import { screenQuestions, type Shown } from './screen-questions.ts';

/** Two years of quarters. */
const MOST_CYCLES = 8;
/** Where a company is large, what fits into this is asked for. */
const LONGEST = 15_000; // milliseconds

/**
 * Asks for what the screens show of the company in the newest cycles, while nobody waits: the newest by every source,
 * then those before it by the preferred source. The first answers of a process take several times as long as the
 * next, and what is answered is kept. A request comes between any two. What fails is told to whoever asks next.
 *
 * @param longest milliseconds after which nothing more is asked
 */
export async function warmUp(app: FastifyInstance, stop: AbortSignal, longest = LONGEST): Promise<void> {
  const end = performance.now() + longest;
  const isOver = (): boolean => stop.aborted || performance.now() > end;
  const { cycles = [] } = (await ask<CyclesReply>(app, 'cycles')) ?? {};
  const published = cycles.filter((each) => each.published).map(({ key }) => key);
  const [newest, ...older] = published.slice(-MOST_CYCLES).toReversed();
  if (newest === undefined) return;

  const warm = async (cycle: string, most: number): Promise<readonly Source[]> => {
    const before = published[published.indexOf(cycle) - 1];
    const shown = isOver() ? undefined : await askFrame(app, cycle, before);
    if (!shown) return [];
    const sources = PREFERRED.filter((source) => shown.publication.sources.includes(source)).slice(0, most);
    for (const question of new Set(sources.flatMap((source) => screenQuestions(shown, source)))) {
      if (isOver()) break;
      await ask(app, question);
    }
    return sources;
  };
  const sources = await warm(newest, PREFERRED.length);
  for (const cycle of older) await warm(cycle, 1);

  // Where a company is large, the others' figures may have put those of the newest out of memory.
  for (const source of older.length > 0 ? sources : []) {
    if (isOver()) return;
    await ask(app, `gaps?cycle=${encodeURIComponent(newest)}&source=${source}`, 'no-cache');
  }
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

async function ask<Reply>(app: FastifyInstance, question: string, how = ''): Promise<Reply | undefined> {
  const headers = { host: 'localhost', 'cache-control': how };
  const reply = await app.inject({ url: `/api/${question}`, headers });
  return reply.statusCode === 200 ? reply.json<Reply>() : undefined;
}
