import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCycles } from '../../db/published/list-cycles.ts';
import '../app-context.ts';
import { CyclesReply } from '../contract/cycles.ts';

export const cycleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cycles',
    { schema: { summary: 'All cycles, oldest first', response: { 200: CyclesReply } } },
    async () => {
      const cycles = await listCycles(app.db);
      return { cycles: cycles.map(({ key, version }) => ({ key, published: version !== null, version })) };
    },
  );
};
