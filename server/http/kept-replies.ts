import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { findGeneration } from '../../db/published/find-generation.ts';
import { shareRuns } from './share-runs.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route's answers rest on what is published and so stay true until there is another publication. */
    isFrozen?: boolean;
  }
  interface FastifyRequest {
    /** What the answer is kept under; null where it is not to be kept. */
    keptAs: string | null;
  }
}

interface Kept {
  text: Buffer;
  etag: string;
}

/** A screen's answers are some 20 kB; every team in every competency of a large company is some megabytes. */
const MOST_BYTES = 64_000_000;

/**
 * Keeps the answers of frozen routes as they were written: the same screens are opened by everybody, and working an
 * answer out again takes several times as long as asking whether something was published since. A request that
 * says `Cache-Control: no-cache`, as a browser's reload does, has it worked out again. Before any route is registered.
 */
export function keepReplies(app: FastifyInstance): void {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ text }, key) => text.length + key.length,
  });
  const generation = shareRuns(() => findGeneration(app.db));

  app.decorateRequest('keptAs', null);
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.isFrozen) return;
    // Before the answer is worked out: a publication that comes meanwhile makes it newer than its name, never older.
    const key = `${await generation()} ${nameQuestion(request)}`;
    const found = request.headers['cache-control'] === 'no-cache' ? undefined : kept.get(key);
    if (found)
      return reply.type('application/json; charset=utf-8').header('etag', found.etag).send(found.text);
    request.keptAs = key;
  });
  // Before it is compressed.
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.keptAs !== null && reply.statusCode === 200 && typeof payload === 'string') {
      const etag = `"${createHash('sha1').update(payload).digest('base64')}"`;
      kept.set(request.keptAs, { text: Buffer.from(payload), etag });
      reply.header('etag', etag);
    }
    done(null, payload);
  });
}

/** The same for the same question, in whichever order its parameters came. */
function nameQuestion({ routeOptions, params, query }: FastifyRequest): string {
  const sorted = Object.entries(query as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([routeOptions.url, params, sorted]);
}
