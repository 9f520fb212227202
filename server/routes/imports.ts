import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { Job } from '../contract/jobs.ts';
import { Problem } from '../contract/problem.ts';
import { ImportRequest } from '../contract/uploads.ts';
import { startReading } from './start-reading.ts';

export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/imports',
    {
      schema: {
        summary: 'Starts storing an uploaded file, all of it or nothing; then ask /uploads/:id',
        querystring: NoQuery,
        body: ImportRequest,
        response: { 202: Job, '4xx': Problem },
      },
    },
    async ({ body: { upload, options } }, reply) => {
      const job = await startReading(app, 'import', upload, options ?? {});
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
};
