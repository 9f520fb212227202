import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Value } from 'typebox/value';
import { listAudits } from '../../db/published/list-audits.ts';
import '../app-context.ts';
import { AuditReport, AuditsQuery, AuditsReply } from '../contract/audits.ts';
import { Problem } from '../contract/problem.ts';

export const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audits',
    {
      schema: {
        summary: 'What was attacked by `plumbline audit`, when, and with what result; newest first',
        querystring: AuditsQuery,
        response: { 200: AuditsReply, '4xx': Problem },
      },
    },
    async (request) => {
      const { cycle } = request.query;
      // Postgres takes no text with a zero character in it, so no cycle is called so.
      const audits = cycle?.includes('\0') ? [] : await listAudits(app.db, cycle);
      return {
        audits: audits.map(({ auditedAt, report }) => ({
          auditedAt: auditedAt.toISOString(),
          report: Value.Parse(AuditReport, report),
        })),
      };
    },
  );
};
