import type { FastifyInstance } from 'fastify';
import { PREFERRED } from '../answers/view.ts';
import type { CyclesReply } from '../contract/cycles.ts';
import type { PublicationReply } from '../contract/publications.ts';
import type { Team, TeamsReply } from '../contract/teams.ts';

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
  const published = cycles.flatMap(({ key, published }) => (published ? [encodeURIComponent(key)] : []));
  for (const [at, cycle] of published.slice(-MOST_CYCLES).toReversed().entries()) {
    if (stop.aborted || performance.now() > end) return;
    const { sources = [] } = (await ask<PublicationReply>(app, `/api/publications/${cycle}`)) ?? {};
    const { teams = [] } = (await ask<TeamsReply>(app, `/api/teams?cycle=${cycle}`)) ?? {};
    const ordered = PREFERRED.filter((source) => sources.includes(source));
    const before = published[published.indexOf(cycle) - 1];
    const paths = [
      ...ordered
        .slice(0, at === 0 ? undefined : 1)
        .flatMap((source) => screens({ cycle, before, source, divisions: divisionsOf(teams) })),
      `agreement?cycle=${cycle}`,
      `agreement?cycle=${cycle}&by=unit`,
    ];
    for (const path of paths) {
      if (stop.aborted || performance.now() > end) return;
      await ask(app, `/api/${path}`);
    }
  }
}

interface Asked {
  /** Written for an address, as all that follow. */
  cycle: string;
  /** The cycle before it; undefined for the first. */
  before: string | undefined;
  source: string;
  /** Paths of the teams below the company. */
  divisions: readonly string[];
}

/** The briefing, Drift, Gaps and Distribution, as they ask of the company: what is kept is kept by the question. */
function screens({ cycle, before, source, divisions }: Asked): string[] {
  const of = `cycle=${cycle}&source=${source}`;
  const against = before === undefined ? '' : `&against=cycle:${before}`;
  const each = divisions.map((path) => `&team=${path}`).join('');
  return [
    `findings?${of}`,
    `drift?to=${cycle}&source=${source}`,
    `distribution?${of}`,
    `distribution?${of}&by=level`,
    `coverage?${of}`,
    `drift?to=${cycle}&source=${source}&by=competency`,
    `gaps?${of}`,
    `distribution?${of}${against}`,
    `distribution?${of}&by=team${each}${against}`,
    `distribution?${of}&by=level&by=competency`,
  ];
}

function divisionsOf(teams: readonly Team[]): string[] {
  const company = teams.find(({ parent }) => parent === null);
  return teams.flatMap(({ path, parent }) => (parent === company?.path ? [encodeURIComponent(path)] : []));
}

async function ask<Reply>(app: FastifyInstance, url: string): Promise<Reply | undefined> {
  const reply = await app.inject({ url, headers: { host: 'localhost' } });
  return reply.statusCode === 200 ? reply.json<Reply>() : undefined;
}
