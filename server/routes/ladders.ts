import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listLadders } from '../../db/reference/list-ladders.ts';
import '../app-context.ts';
import { LaddersReply } from '../contract/ladders.ts';

export const ladderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/ladders',
    { schema: { summary: 'The newest version of every ladder', response: { 200: LaddersReply } } },
    async () => ({ ladders: await listLadders(app.db) }),
  );
};
