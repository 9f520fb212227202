import type { FastifyInstance } from 'fastify';
import type { CyclesReply } from './contract/cycles.ts';
import type { PublicationReply } from './contract/publications.ts';

/**
 * Asks for what the briefing of the newest cycle shows, by one source after another, and for its agreement, while
 * nobody waits: the first answers of a process take several times as long as the next, and what findings are made
 * of is kept. A request comes between any two. What fails is told to whoever asks next.
 */
export async function warmUp(app: FastifyInstance, stop: AbortSignal): Promise<void> {
  const { cycles } = (await ask<CyclesReply>(app, '/api/cycles')) ?? {};
  const newest = cycles?.findLast(({ published }) => published);
  if (!newest) return;
  const cycle = encodeURIComponent(newest.key);
  const { sources } = (await ask<PublicationReply>(app, `/api/publications/${cycle}`)) ?? {};
  const briefing = (sources ?? []).flatMap((source) => [
    `findings?cycle=${cycle}&source=${source}`,
    `drift?to=${cycle}&source=${source}`,
    `distribution?cycle=${cycle}&by=level&source=${source}`,
    `coverage?cycle=${cycle}&source=${source}`,
  ]);
  for (const path of [...briefing, `agreement?cycle=${cycle}&by=unit`]) {
    if (stop.aborted) return;
    await ask(app, `/api/${path}`);
  }
}

async function ask<Reply>(app: FastifyInstance, url: string): Promise<Reply | undefined> {
  const reply = await app.inject({ url, headers: { host: 'localhost' } });
  return reply.statusCode === 200 ? reply.json<Reply>() : undefined;
}
