import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCycles } from '../../db/published/list-cycles.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { Job } from '../contract/jobs.ts';
import { Problem } from '../contract/problem.ts';
import { AuditRequest } from '../contract/uploads.ts';
import { Conflict, NotFound } from '../errors.ts';
import { describeJob } from '../jobs/describe-job.ts';

export const auditStartRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/audits',
    {
      schema: {
        summary: 'Starts attacking a published cycle as `plumbline audit` does; ask /jobs/:id how far it is',
        querystring: NoQuery,
        body: AuditRequest,
        response: { 202: Job, '4xx': Problem },
      },
    },
    async ({ body: { cycle } }, reply) => {
      const found = (await listCycles(app.db)).find(({ key }) => key === cycle);
      if (!found) throw new NotFound('UNKNOWN_CYCLE', `There is no cycle "${cycle}"`);
      if (found.version === null) {
        throw new Conflict('NOT_PUBLISHED', `${cycle} is not published: there is nothing to attack`);
      }
      const job = app.jobs.start({ kind: 'audit', cycle }, `Audit ${cycle}`);
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(describeJob(job));
    },
  );
};
