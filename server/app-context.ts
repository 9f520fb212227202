import type { ReadHandle } from '../db/connect.ts';
import type { Frames } from './answers/frame.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What is published: the only door that routes have to the database. */
    db: ReadHandle;
    frames: Frames;
    plumblineVersion: string;
  }
}
