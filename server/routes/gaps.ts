import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { answerGaps } from '../answers/gaps/answer-gaps.ts';
import { GapsQuery, GapsReply } from '../contract/gaps.ts';
import { Problem } from '../contract/problem.ts';

export const gapRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/gaps',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'How far each team is from what its mix of levels predicts',
        querystring: GapsQuery,
        response: { 200: GapsReply, '4xx': Problem },
      },
    },
    async (request) => {
      const frame = await app.frames.find(request.query.cycle);
      return answerGaps(app.teamGaps, frame, request.query);
    },
  );
};
