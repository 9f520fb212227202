import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { answerGaps } from '../answers/gaps/answer-gaps.ts';
import { Recent } from '../answers/recent.ts';
import { GapsQuery, GapsReply } from '../contract/gaps.ts';
import { Problem } from '../contract/problem.ts';

/** Answers kept as they are sent: every team in every competency is some megabytes, and slower to write than to work out. */
const KEPT = 16;

interface Written {
  text: string;
  etag: string;
}

function write(text: string): Written {
  return { text, etag: `"${createHash('sha1').update(text).digest('base64')}"` };
}

export const gapRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const answers = new Recent<string, Promise<GapsReply>>(KEPT);
  const written = new WeakMap<GapsReply, Written>();

  app.get(
    '/gaps',
    {
      schema: {
        summary: 'How far each team is from what its mix of levels predicts',
        querystring: GapsQuery,
        response: { 200: GapsReply, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const { cycle, ...query } = request.query;
      const frame = await app.frames.find(cycle);
      const key = JSON.stringify([frame.publication.id, query]);
      const answer = await answers.get(key, () => answerGaps(app.teamGaps, frame, query));
      const { text, etag } = written.get(answer) ?? write(String(reply.serializeInput(answer, '200')));
      written.set(answer, { text, etag });
      reply
        .type('application/json; charset=utf-8')
        .header('etag', etag)
        .serializer(() => text);
      return answer;
    },
  );
};
