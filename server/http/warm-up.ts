import type { FastifyInstance } from 'fastify';
import { PREFERRED } from '../answers/view.ts';
import type { CyclesReply } from '../contract/cycles.ts';
import type { PublicationReply } from '../contract/publications.ts';

/** Where there are many cycles, those that fit into this are asked for. */
const LONGEST = 15_000; // milliseconds

/**
 * Asks for what the screens that take longest show of each cycle, while nobody waits: the newest cycle by every
 * source, then the earlier ones by the preferred source. The first answers of a process take several times as
 * long as the next, and what is answered is kept. A request comes between any two. What fails is told to whoever
 * asks next.
 *
 * @param longest milliseconds after which nothing more is asked
 */
export async function warmUp(app: FastifyInstance, stop: AbortSignal, longest = LONGEST): Promise<void> {
  const end = performance.now() + longest;
  const { cycles = [] } = (await ask<CyclesReply>(app, '/api/cycles')) ?? {};
  const published = cycles.filter((each) => each.published).toReversed();
  for (const [at, { key }] of published.entries()) {
    const cycle = encodeURIComponent(key);
    const { sources = [] } = (await ask<PublicationReply>(app, `/api/publications/${cycle}`)) ?? {};
    const ordered = PREFERRED.filter((source) => sources.includes(source));
    const paths = [
      `teams?cycle=${cycle}`,
      ...ordered.slice(0, at === 0 ? undefined : 1).flatMap((source) => screens(cycle, source)),
      `agreement?cycle=${cycle}`,
      `agreement?cycle=${cycle}&by=unit`,
    ];
    for (const path of paths) {
      if (stop.aborted || performance.now() > end) return;
      await ask(app, `/api/${path}`);
    }
  }
}

/** The briefing, Drift and Gaps, as they ask: what is kept is kept by the question. */
function screens(cycle: string, source: string): string[] {
  return [
    `findings?cycle=${cycle}&source=${source}`,
    `drift?to=${cycle}&source=${source}`,
    `distribution?cycle=${cycle}&source=${source}`,
    `distribution?cycle=${cycle}&source=${source}&by=level`,
    `coverage?cycle=${cycle}&source=${source}`,
    `drift?to=${cycle}&source=${source}&by=competency`,
    `gaps?cycle=${cycle}&source=${source}`,
  ];
}

async function ask<Reply>(app: FastifyInstance, url: string): Promise<Reply | undefined> {
  const reply = await app.inject({ url, headers: { host: 'localhost' } });
  return reply.statusCode === 200 ? reply.json<Reply>() : undefined;
}
