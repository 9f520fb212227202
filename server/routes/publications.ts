import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import '../app-context.ts';
import { describePublication } from '../answers/publication.ts';
import { describePublications } from '../answers/publication-list.ts';
import { NoQuery } from '../contract/common.ts';
import { Problem } from '../contract/problem.ts';
import { PublicationParams, PublicationReply, PublicationsReply } from '../contract/publications.ts';

export const publicationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/publications',
    {
      schema: {
        summary: 'The newest publication of every published cycle, oldest cycle first',
        querystring: NoQuery,
        response: { 200: PublicationsReply, '4xx': Problem },
      },
    },
    async () => describePublications(app.db),
  );

  app.get(
    '/publications/:cycle',
    {
      config: { isFrozen: true },
      schema: {
        summary: "What a cycle's newest publication holds, and how much of what was rated it can show",
        querystring: NoQuery,
        params: PublicationParams,
        response: { 200: PublicationReply, '4xx': Problem },
      },
    },
    async (request) => describePublication(await app.frames.find(request.params.cycle)),
  );
};
