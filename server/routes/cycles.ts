import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCycles } from '../../db/published/list-cycles.ts';
import { listSettings } from '../../db/reference/list-settings.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { CyclesReply } from '../contract/cycles.ts';
import { Problem } from '../contract/problem.ts';

const DEMO = 'demo.company';

export const cycleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cycles',
    {
      schema: {
        summary: 'All cycles, oldest first',
        querystring: NoQuery,
        response: { 200: CyclesReply, '4xx': Problem },
      },
    },
    async () => {
      const [cycles, settings] = await Promise.all([listCycles(app.db), listSettings(app.db, DEMO)]);
      return {
        cycles: cycles.map(({ key, version }) => ({ key, published: version !== null, version })),
        demo: (settings.get(DEMO) as string | undefined) ?? null, // stored by load-demo.ts
      };
    },
  );
};
