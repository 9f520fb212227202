import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { describeSetRules } from '../answers/set-rules.ts';
import { NoQuery } from '../contract/common.ts';
import { Problem } from '../contract/problem.ts';
import { SettingsReply } from '../contract/settings.ts';

export const settingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/settings',
    {
      schema: {
        summary: 'The rules by which cycles are published from now on',
        querystring: NoQuery,
        response: { 200: SettingsReply, '4xx': Problem },
      },
    },
    async () => describeSetRules(app.db),
  );
};
