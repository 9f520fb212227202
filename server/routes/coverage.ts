import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { answerCoverage } from '../answers/coverage/answer-coverage.ts';
import { CoverageQuery, CoverageReply } from '../contract/coverage.ts';
import { Problem } from '../contract/problem.ts';

export const coverageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/coverage',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'What of a cycle is shown, where, and why the rest is not',
        querystring: CoverageQuery,
        response: { 200: CoverageReply, '4xx': Problem },
      },
    },
    async (request) => answerCoverage(app.db, await app.frames.find(request.query.cycle), request.query),
  );
};
