import type { FastifyInstance } from 'fastify';
import { LOOPBACK } from '../config.ts';
import { BadRequest } from '../errors.ts';

/**
 * Answers only requests that were sent to this machine by name. Listening on loopback is not enough: a web
 * page can point a name of its own at 127.0.0.1 and then read the answers (DNS rebinding). A proxy in front
 * has to send the address it asks, as proxies do unless told otherwise.
 */
export function refuseOtherHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const host = request.hostname.replace(/^\[(.*)\]$/, '$1');
    if (!LOOPBACK.test(host)) {
      throw new BadRequest(
        'OTHER_HOST',
        `This server answers as localhost only, and was asked as "${request.host}". A proxy before it must send its own address for this server as Host`,
      );
    }
  });
}
