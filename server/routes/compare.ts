import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { answerCompare } from '../answers/compare/answer-compare.ts';
import { CompareQuery, CompareReply } from '../contract/compare.ts';
import { Problem } from '../contract/problem.ts';

export const compareRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/compare',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'Two to six teams side by side, each against what its mix of levels predicts',
        querystring: CompareQuery,
        response: { 200: CompareReply, '4xx': Problem },
      },
    },
    async (request) => {
      const frame = await app.frames.find(request.query.cycle);
      return answerCompare(app.teamGaps, frame, request.query);
    },
  );
};
