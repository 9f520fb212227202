import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import '../app-context.ts';
import { findScale, findSource, findTeam } from '../answers/view.ts';
import { NoQuery } from '../contract/common.ts';
import { Job } from '../contract/jobs.ts';
import { Problem } from '../contract/problem.ts';
import { ReportFileParams, ReportParams, ReportRequest, ReportsReply } from '../contract/reports.ts';
import { describeJob } from '../jobs/describe-job.ts';
import { attachmentHeaders } from './attachment-headers.ts';

export const reportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // They come and go, and a download is somebody's own.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  /** What a report is about, in words. Errors: NotFound and BadRequest, so that a slip is told at once. */
  const nameAsked = async ({ cycle, unit, source, ladder, scaleOf }: ReportRequest): Promise<string> => {
    const frame = await app.frames.find(cycle);
    const { name } = unit === undefined ? frame.tree.root : findTeam(frame, unit);
    const named = scaleOf ?? ladder;
    findScale(frame, findSource(frame, source), named === undefined ? {} : { scaleOf: named });
    return `${name}, ${cycle}`;
  };

  app.post(
    '/reports',
    {
      schema: {
        summary: 'Starts making a report; ask /jobs/:id how far it is',
        querystring: NoQuery,
        body: ReportRequest,
        response: { 202: Job, '4xx': Problem },
      },
    },
    async ({ body: asked }, reply) => {
      const title = `Report of ${await nameAsked(asked)}`;
      const job = app.jobs.start({ kind: 'report', asked, folder: app.reports.folder }, title);
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(describeJob(job));
    },
  );

  app.get(
    '/reports',
    {
      schema: {
        summary: 'The reports that were made and are kept, newest first',
        querystring: NoQuery,
        response: { 200: ReportsReply, '4xx': Problem },
      },
    },
    async () => ({ reports: await app.reports.list() }),
  );

  app.get(
    '/reports/:id/:file',
    {
      schema: {
        summary: 'A file of a report, as its entry names it',
        querystring: NoQuery,
        params: ReportFileParams,
        response: {
          200: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }),
          '4xx': Problem,
        },
      },
    },
    async ({ params: { id, file } }, reply) => {
      const { content, bytes } = await app.reports.open(id, file);
      return reply.headers({ ...attachmentHeaders(file), 'content-length': bytes }).send(content);
    },
  );

  app.delete(
    '/reports/:id',
    {
      schema: {
        summary: 'Removes a report that is kept',
        querystring: NoQuery,
        params: ReportParams,
        response: { 204: Type.Null(), '4xx': Problem },
      },
    },
    async ({ params: { id } }, reply) => {
      await app.reports.remove(id);
      return reply.code(204).send(null);
    },
  );
};
