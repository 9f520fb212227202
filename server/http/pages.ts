import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Problem } from '../contract/problem.ts';

/**
 * Serves the built web application, and answers what no route does: the address of a screen gets the
 * application, which reads the address itself; anything else is a problem in the API's form.
 *
 * Files whose name holds a hash of their content never change and are kept by the browser; all else is asked
 * again each time, which an ETag makes cheap.
 */
export async function registerPages(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  if (webRoot !== undefined) {
    await app.register(fastifyStatic, {
      root: webRoot,
      cacheControl: false,
      setHeaders(reply, path) {
        const hashed = path.startsWith(join(webRoot, 'assets'));
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  });

  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isScreen = isRead && !path.startsWith('/api') && !path.includes('.');
    if (isScreen && webRoot !== undefined) return reply.sendFile('index.html', webRoot);
    const problem: Problem = {
      statusCode: 404,
      code: 'NO_ROUTE',
      message: `There is nothing at ${request.method} ${path}`,
    };
    return reply.code(404).send(problem);
  });
}
