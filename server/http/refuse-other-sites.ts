import type { FastifyInstance } from 'fastify';
import { Forbidden } from '../errors.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets only our own pages, and programs that are no browser, change anything. Any page that somebody has open can
 * send a request to localhost, and there is no sign-in yet that it would lack.
 *
 * A browser says in Sec-Fetch-Site where a request comes from, and no page can set that; one too old for it says
 * in Origin which site sends. A body must be JSON, since a form of another page can send anything else without
 * the browser asking us first.
 */
export function refuseOtherSites(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request) => {
    if (READS.includes(request.method)) return;
    const { 'sec-fetch-site': site, origin } = request.headers;
    const isOurs =
      site === undefined
        ? origin === undefined || URL.parse(origin)?.host === request.host
        : site === 'same-origin';
    if (isOurs) return;
    throw new Forbidden(
      'OTHER_SITE',
      `This was sent by a page of ${origin ?? 'another site'}; only Plumbline's own pages may change anything`,
    );
  });
}
