import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { Job } from '../contract/jobs.ts';
import { Problem } from '../contract/problem.ts';
import { ReadOptions, Upload, UploadOutcome, UploadParams, UploadQuery } from '../contract/uploads.ts';
import { BadRequest } from '../errors.ts';
import { describeJob } from '../jobs/describe-job.ts';
import type { HeldUpload } from '../uploads/uploads.ts';
import { startReading } from './start-reading.ts';

export const uploadRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // No other type: a form of another page can send neither this one nor JSON without the browser asking us first.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const describe = async (upload: HeldUpload): Promise<Upload> => {
    const job = upload.job === undefined ? undefined : app.jobs.find(upload.job);
    const outcome = await app.uploads.readOutcome(upload);
    return {
      id: upload.id,
      name: upload.name,
      bytes: upload.bytes,
      uploadedAt: upload.uploadedAt.toISOString(),
      job: job ? describeJob(job) : null,
      outcome: outcome === undefined ? null : Value.Parse(UploadOutcome, outcome),
    };
  };

  app.post(
    '/uploads',
    {
      schema: {
        summary: 'Takes a file of ratings as it is, and stores none of it before it is imported',
        description:
          'The file is the body, as application/octet-stream. It goes when it is imported, and after a day.',
        querystring: UploadQuery,
        response: { 201: Upload, '4xx': Problem },
      },
    },
    async ({ query, body, headers }, reply) => {
      if (!isStream(body)) {
        throw new BadRequest(
          'NO_FILE',
          'The body is not a file: expected its bytes as application/octet-stream',
        );
      }
      const upload = await app.uploads.store(query.name, body, sizeOf(headers));
      return reply
        .code(201)
        .header('location', `/api/uploads/${upload.id}`)
        .send(await describe(upload));
    },
  );

  app.get(
    '/uploads/:id',
    {
      schema: {
        summary: 'An uploaded file: how it was understood, its faults, and what came of it',
        querystring: NoQuery,
        params: UploadParams,
        response: { 200: Upload, '4xx': Problem },
      },
    },
    async ({ params }) => describe(app.uploads.find(params.id)),
  );

  app.post(
    '/uploads/:id/check',
    {
      schema: {
        summary: 'Starts reading an uploaded file without storing anything; then ask /uploads/:id',
        querystring: NoQuery,
        params: UploadParams,
        body: ReadOptions,
        response: { 202: Job, '4xx': Problem },
      },
    },
    async ({ params, body }, reply) =>
      reply.code(202).send(await startReading(app, 'check', params.id, body)),
  );

  app.delete(
    '/uploads/:id',
    {
      schema: {
        summary: 'Discards an uploaded file, stopping what is being done with it',
        querystring: NoQuery,
        params: UploadParams,
        response: { 204: Type.Null(), '4xx': Problem },
      },
    },
    async ({ params }, reply) => {
      const { id, job } = app.uploads.find(params.id);
      if (job !== undefined) await app.jobs.cancel(job);
      await app.uploads.remove(id);
      return reply.code(204).send(null);
    },
  );
};

function sizeOf({ 'content-length': length }: IncomingHttpHeaders): number | undefined {
  return length === undefined ? undefined : Number(length);
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body;
}
