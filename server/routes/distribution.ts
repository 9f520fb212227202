import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { answerDistribution } from '../answers/distribution.ts';
import '../app-context.ts';
import { DistributionQuery, DistributionReply } from '../contract/distribution.ts';
import { Problem } from '../contract/problem.ts';

export const distributionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/distribution',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'Ratings by point of the scale, for groups that nobody can be picked out of',
        querystring: DistributionQuery,
        response: { 200: DistributionReply, '4xx': Problem },
      },
    },
    async (request) => answerDistribution(app.db, app.frames, request.query),
  );
};
