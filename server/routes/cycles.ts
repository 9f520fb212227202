import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCycles } from '../../db/published/list-cycles.ts';
import { listSettings } from '../../db/reference/list-settings.ts';
import { DEMO_COMPANY } from '../../db/reference/setting.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { CyclesReply } from '../contract/cycles.ts';
import { Problem } from '../contract/problem.ts';

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
      const [cycles, settings] = await Promise.all([listCycles(app.db), listSettings(app.db, DEMO_COMPANY)]);
      const demo = settings.get(DEMO_COMPANY);
      return {
        cycles: cycles.map(({ key, version }) => ({ key, published: version !== null, version })),
        demo: typeof demo === 'string' ? demo : null,
      };
    },
  );
};
