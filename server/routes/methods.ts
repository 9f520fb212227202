import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { NoQuery } from '../contract/common.ts';
import { MethodsReply } from '../contract/methods.ts';
import { Problem } from '../contract/problem.ts';
import { RULES } from '../findings/rules.ts';
import { DISCLOSURE_TEXT } from '../methods/disclosure-text.ts';
import { METHODS } from '../methods/methods.ts';

export const methodRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/methods',
    {
      schema: {
        summary: 'How each number is made, what is promised to those rated, and what counts as a finding',
        querystring: NoQuery,
        response: { 200: MethodsReply, '4xx': Problem },
      },
    },
    () => ({ methods: [...METHODS], disclosure: DISCLOSURE_TEXT, rules: [...RULES] }),
  );
};
