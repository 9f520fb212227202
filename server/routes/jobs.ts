import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { Job, JobParams, JobsReply } from '../contract/jobs.ts';
import { Problem } from '../contract/problem.ts';
import { Conflict, NotFound } from '../errors.ts';
import { describeJob } from '../jobs/describe-job.ts';
import type { Job as HeldJob } from '../jobs/job.ts';

export const jobRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // What is asked every second must not be answered from a store.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get(
    '/jobs',
    {
      schema: {
        summary: 'What this server is doing or has done since it started, newest first',
        querystring: NoQuery,
        response: { 200: JobsReply, '4xx': Problem },
      },
    },
    async () => ({ jobs: app.jobs.list().map(describeJob) }),
  );

  app.get(
    '/jobs/:id',
    {
      schema: {
        summary: 'One job: how far it is, and its result or problem',
        querystring: NoQuery,
        params: JobParams,
        response: { 200: Job, '4xx': Problem },
      },
    },
    async ({ params }) => describeJob(found(app.jobs.find(params.id), params.id)),
  );

  app.delete(
    '/jobs/:id',
    {
      schema: {
        summary: 'Stops a job; what it has not finished is not stored',
        querystring: NoQuery,
        params: JobParams,
        response: { 200: Job, '4xx': Problem },
      },
    },
    async ({ params }) => {
      const { state, title } = found(app.jobs.find(params.id), params.id);
      if (state !== 'waiting' && state !== 'running') {
        throw new Conflict('JOB_ENDED', `"${title}" cannot be stopped: it is ${state} already`);
      }
      return describeJob(found(await app.jobs.cancel(params.id), params.id));
    },
  );
};

function found(job: HeldJob | undefined, id: string): HeldJob {
  if (!job) {
    throw new NotFound('UNKNOWN_JOB', `There is no job "${id}": it ended long ago, or before a restart`);
  }
  return job;
}
