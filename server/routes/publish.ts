import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listCycles } from '../../db/published/list-cycles.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { Job, PublishRequest } from '../contract/jobs.ts';
import { Problem } from '../contract/problem.ts';
import { NotFound } from '../errors.ts';
import { describeJob } from '../jobs/describe-job.ts';

export const publishRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/publish',
    {
      schema: {
        summary: 'Starts publishing a cycle; ask /jobs/:id how far it is',
        querystring: NoQuery,
        body: PublishRequest,
        response: { 202: Job, '4xx': Problem, '5xx': Problem },
      },
    },
    async ({ body: { cycle, restate } }, reply) => {
      const isKnown = (await listCycles(app.db)).some(({ key }) => key === cycle);
      if (!isKnown) throw new NotFound('UNKNOWN_CYCLE', `There is no cycle "${cycle}"`);
      const job = app.jobs.start(
        { kind: 'publish', cycle, restate },
        `${restate ? 'Restate' : 'Publish'} ${cycle}`,
      );
      if (app.hasDecorator('reports')) {
        app.jobs.follow(job.id, { kind: 'pack', cycle, folder: app.reports.folder }, `Reports of ${cycle}`);
      }
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(describeJob(job));
    },
  );
};
