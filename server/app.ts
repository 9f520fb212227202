import etag from '@fastify/etag';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyServerOptions } from 'fastify';
import type { ReadHandle } from '../db/connect.ts';
import { FindingsKept } from './answers/findings/findings.ts';
import { Frames } from './answers/frame.ts';
import { TeamGapsKept } from './answers/gaps/team-gaps-kept.ts';
import './app-context.ts';
import { registerErrors } from './errors.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Reports } from './reports/kept/reports.ts';
import type { Uploads } from './uploads/uploads.ts';
import { refuseOtherHosts } from './http/refuse-other-hosts.ts';
import { refuseOtherSites } from './http/refuse-other-sites.ts';
import { agreementRoutes } from './routes/agreement.ts';
import { auditRoutes } from './routes/audits.ts';
import { auditStartRoutes } from './routes/audit-start.ts';
import { compareRoutes } from './routes/compare.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { cycleRoutes } from './routes/cycles.ts';
import { distributionRoutes } from './routes/distribution.ts';
import { driftRoutes } from './routes/drift.ts';
import { findingRoutes } from './routes/findings.ts';
import { gapRoutes } from './routes/gaps.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { jobRoutes } from './routes/jobs.ts';
import { ladderRoutes } from './routes/ladders.ts';
import { methodRoutes } from './routes/methods.ts';
import { publicationRoutes } from './routes/publications.ts';
import { publishRoutes } from './routes/publish.ts';
import { reportRoutes } from './routes/reports.ts';
import { settingRoutes } from './routes/settings.ts';
import { teamRoutes } from './routes/teams.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { keepReplies } from './http/kept-replies.ts';
import { registerPages } from './http/pages.ts';
import { writeRepliesPlainly } from './http/plain-replies.ts';

export interface AppOptions {
  db: ReadHandle;
  version: string;
  /** What does the long work; without it nothing can be changed through the API. The caller owns it. */
  jobs?: Jobs;
  /** Where files of ratings come in; without it none can be uploaded. Needs `jobs`. The caller owns it. */
  uploads?: Uploads;
  /** Where reports are kept; without it none are made through the API. Needs `jobs`. */
  reports?: Reports;
  /** Folder with the built web application; without it only the API is served. */
  webRoot?: string;
  logger?: FastifyServerOptions['logger'];
}

const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Builds the whole application without listening. The caller owns `db` and closes it. */
export async function buildApp({ db, version, jobs, uploads, reports, webRoot, logger = false }: AppOptions) {
  const app = Fastify({
    logger,
    forceCloseConnections: true,
    // An unknown parameter is the caller's mistake: refuse it rather than drop it.
    ajv: { customOptions: { removeAdditional: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.decorate('db', db);
  app.decorate('frames', new Frames(db));
  const teamGaps = new TeamGapsKept(db);
  app.decorate('teamGaps', teamGaps);
  app.decorate('findings', new FindingsKept(db, teamGaps));
  app.decorate('plumblineVersion', version);
  registerErrors(app);
  writeRepliesPlainly(app);
  keepReplies(app);
  refuseOtherHosts(app);
  refuseOtherSites(app);

  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    strictTransportSecurity: false,
  });
  await app.register(compress);
  await app.register(etag);
  await app.register(swagger, {
    openapi: {
      // Before 3.1 a schema could say neither `const` nor `null`, and ours say both.
      openapi: '3.1.0',
      info: { title: 'Plumbline', version, description: 'Calibration figures of published cycles.' },
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });

  const prefix = '/api';
  await app.register(healthRoutes, { prefix });
  await app.register(cycleRoutes, { prefix });
  await app.register(publicationRoutes, { prefix });
  await app.register(coverageRoutes, { prefix });
  await app.register(auditRoutes, { prefix });
  await app.register(settingRoutes, { prefix });
  await app.register(teamRoutes, { prefix });
  await app.register(ladderRoutes, { prefix });
  await app.register(distributionRoutes, { prefix });
  await app.register(gapRoutes, { prefix });
  await app.register(compareRoutes, { prefix });
  await app.register(methodRoutes, { prefix });
  await app.register(driftRoutes, { prefix });
  await app.register(findingRoutes, { prefix });
  await app.register(agreementRoutes, { prefix });
  if (jobs) {
    app.decorate('jobs', jobs);
    if (reports) {
      app.decorate('reports', reports);
      await app.register(reportRoutes, { prefix });
    }
    await app.register(jobRoutes, { prefix });
    await app.register(publishRoutes, { prefix });
    await app.register(auditStartRoutes, { prefix });
    if (uploads) {
      app.decorate('uploads', uploads);
      await app.register(uploadRoutes, { prefix });
      await app.register(importRoutes, { prefix });
    }
  }
  await registerPages(app, webRoot);
  return app;
}
