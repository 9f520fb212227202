import type { FastifyInstance } from 'fastify';
import { PREFERRED } from '../answers/view.ts';
import type { CyclesReply } from '../contract/cycles.ts';
import type { PublicationReply } from '../contract/publications.ts';

/** More would put out of memory again what team-gaps-kept.ts holds of the newest one. */
const MOST_CYCLES = 5;
/** Where a company is large, what fits into this is asked for. */
const LONGEST = 15_000; // milliseconds

/**
 * Asks for what the screens that take longest show of the newest cycles, while nobody waits: the newest by every
 * source, then those before it by the preferred source. The first answers of a process take several times as
 * long as the next, and what is answered is kept. A request comes between any two. What fails is told to whoever
 * asks next.
 *
 * @param longest milliseconds after which nothing more is asked
 */
export async function warmUp(app: FastifyInstance, stop: AbortSignal, longest = LONGEST): Promise<void> {
  const end = performance.now() + longest;
  const { cycles = [] } = (await ask<CyclesReply>(app, '/api/cycles')) ?? {};
  const published = cycles.filter((each) => each.published);
  for (const [at, { key }] of published.slice(-MOST_CYCLES).toReversed().entries()) {
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
