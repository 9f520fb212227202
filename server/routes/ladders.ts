import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listLadders } from '../../db/reference/list-ladders.ts';
import { findLadder, findLevel } from '../answers/find-ladder.ts';
import { compareLadders } from '../answers/ladder-compare.ts';
import { ladderCsv } from '../answers/ladder-csv.ts';
import { diffLevels } from '../answers/ladder-diff.ts';
import { ladderMarkdown } from '../answers/ladder-markdown.ts';
import '../app-context.ts';
import { NoQuery } from '../contract/common.ts';
import { CompareLaddersQuery, CompareLaddersReply } from '../contract/ladder-compare.ts';
import { ExportQuery, LadderDetail, LadderParams, LadderQuery } from '../contract/ladder-detail.ts';
import { DiffQuery, DiffReply } from '../contract/ladder-diff.ts';
import { LaddersReply } from '../contract/ladders.ts';
import { Problem } from '../contract/problem.ts';

const EXPORTS = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8', write: ladderCsv },
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8', write: ladderMarkdown },
};

export const ladderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/ladders',
    {
      schema: {
        summary: 'The newest version of every ladder',
        querystring: NoQuery,
        response: { 200: LaddersReply, '4xx': Problem },
      },
    },
    async () => ({ ladders: await listLadders(app.db) }),
  );

  app.get(
    '/ladders/compare',
    {
      schema: {
        summary: 'Two ladders side by side, by shared competency and grade',
        querystring: CompareLaddersQuery,
        response: { 200: CompareLaddersReply, '4xx': Problem },
      },
    },
    async ({ query: { a, b, aVersion, bVersion } }) =>
      compareLadders(
        await findLadder(app.db, a, { version: aVersion }),
        await findLadder(app.db, b, { version: bVersion }),
      ),
  );

  app.get(
    '/ladders/:key',
    {
      schema: {
        summary: 'One version of a ladder with all its text, and the list of its versions',
        params: LadderParams,
        querystring: LadderQuery,
        response: { 200: LadderDetail, '4xx': Problem },
      },
    },
    async ({ params, query }) => findLadder(app.db, params.key, query),
  );

  app.get(
    '/ladders/:key/diff',
    {
      schema: {
        summary: 'What is added, dropped and reworded from one level to another',
        params: LadderParams,
        querystring: DiffQuery,
        response: { 200: DiffReply, '4xx': Problem },
      },
    },
    async ({ params: { key }, query: { from, to, fromVersion, toVersion } }) => {
      const [first, second] = await Promise.all([
        findLadder(app.db, key, { version: fromVersion }),
        findLadder(app.db, key, { version: toVersion }),
      ]);
      return diffLevels(
        { ladder: first, level: findLevel(first, from) },
        { ladder: second, level: findLevel(second, to) },
      );
    },
  );

  app.get(
    '/ladders/:key/export',
    {
      schema: {
        summary: 'One version of a ladder as a file: CSV or Markdown',
        params: LadderParams,
        querystring: ExportQuery,
        response: { 200: Type.String(), '4xx': Problem },
      },
    },
    async ({ params: { key }, query: { format, version } }, reply) => {
      const ladder = await findLadder(app.db, key, { version });
      const { ending, type, write } = EXPORTS[format];
      // A key is a slug, but one that was stored otherwise must not end the header.
      const name = `${ladder.key}-v${ladder.version}`.replace(/[^\w.-]/g, '-');
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${name}.${ending}"`)
        .send(write(ladder));
    },
  );
};
