import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { answerAgreement } from '../answers/agreement/agreement.ts';
import '../app-context.ts';
import { AgreementQuery, AgreementReply } from '../contract/agreement.ts';
import { Problem } from '../contract/problem.ts';

export const agreementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/agreement',
    {
      config: { isFrozen: true },
      schema: {
        summary: 'How self, manager, peers and the calibration meeting agree, in the company or a division',
        querystring: AgreementQuery,
        response: { 200: AgreementReply, '4xx': Problem },
      },
    },
    async (request) => {
      const frame = await app.frames.find(request.query.cycle);
      return answerAgreement(app.db, frame, request.query);
    },
  );
};
