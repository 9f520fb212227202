import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { FindingsQuery, FindingsReply } from '../contract/findings.ts';
import { Problem } from '../contract/problem.ts';

export const findingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/findings',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'What stands out in a cycle: at most seven sentences, each with its evidence',
        querystring: FindingsQuery,
        response: { 200: FindingsReply, '4xx': Problem },
      },
    },
    async (request) => app.findings.answer(await app.frames.history(request.query.cycle), request.query),
  );
};
