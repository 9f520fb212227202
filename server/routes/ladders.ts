import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listLadders } from '../../db/reference/list-ladders.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { LaddersReply } from '../contract/ladders.ts';
import { Problem } from '../contract/problem.ts';

export const ladderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/ladders',
    {
      schema: {
        summary: 'The newest version of every ladder',
        querystring: NoQuery,
        response: { 200: LaddersReply, '4xx': Problem },
      },
    },
    async () => ({ ladders: await listLadders(app.db) }),
  );
};
