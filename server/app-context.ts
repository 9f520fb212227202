import type { ReadHandle } from '../db/connect.ts';
import type { FindingsKept } from './answers/findings/findings.ts';
import type { Frames } from './answers/frame.ts';
import type { TeamGapsKept } from './answers/gaps/team-gaps-kept.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Reports } from './reports/kept/reports.ts';
import type { Uploads } from './uploads/uploads.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What is published: the only door that routes have to the database. */
    db: ReadHandle;
    frames: Frames;
    teamGaps: TeamGapsKept;
    findings: FindingsKept;
    /** What takes long, done elsewhere. Only where the server was given it: see buildApp. */
    jobs: Jobs;
    /** Files of ratings on their way in; where `jobs` is, if the server was given a place for them. */
    uploads: Uploads;
    /** Reports that were made; where `jobs` is, if the server was given a place for them. */
    reports: Reports;
    plumblineVersion: string;
  }
}
