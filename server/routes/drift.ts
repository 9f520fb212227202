import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { answerDrift } from '../answers/drift/drift.ts';
import '../app-context.ts';
import { DriftQuery, DriftReply } from '../contract/drift.ts';
import { Problem } from '../contract/problem.ts';

export const driftRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/drift',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'How ratings move from cycle to cycle, and what of it is more than chance',
        querystring: DriftQuery,
        response: { 200: DriftReply, '4xx': Problem },
      },
    },
    async (request) => answerDrift(app.db, await app.frames.history(request.query.to), request.query),
  );
};
