import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCycles } from '../../db/published/list-cycles.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { HealthReply } from '../contract/health.ts';
import { Problem } from '../contract/problem.ts';

export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/health',
    {
      schema: {
        summary: 'Whether the server and its database answer',
        querystring: NoQuery,
        response: { 200: HealthReply, '4xx': Problem, '5xx': Problem },
      },
    },
    async () => {
      await listCycles(app.db);
      return { status: 'ok' as const, version: app.plumblineVersion };
    },
  );
};
