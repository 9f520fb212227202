import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listHomePeople } from '../../db/published/list-head-counts.ts';
import { describeTeams } from '../answers/teams.ts';
import '../app-context.ts';
import { Problem } from '../contract/problem.ts';
import { TeamsQuery, TeamsReply } from '../contract/teams.ts';

export const teamRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/teams',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'The organisation as it was in a cycle',
        querystring: TeamsQuery,
        response: { 200: TeamsReply, '4xx': Problem },
      },
    },
    async (request) => {
      const frame = await app.frames.find(request.query.cycle);
      const people = await listHomePeople(app.db, frame.publication.id);
      return { cycle: frame.publication.cycle, teams: describeTeams(frame.tree, people) };
    },
  );
};
