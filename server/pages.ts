import type { FastifyInstance } from 'fastify';
import type { Problem } from './contract/problem.ts';

/**
 * Answers what no route does: an address of a screen gets the web application, which reads the address
 * itself; anything else under /api, and every file that is not there, is a problem in the API's form.
 */
export function registerPages(app: FastifyInstance, webRoot: string | undefined): void {
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const isScreen = request.method === 'GET' && !path.startsWith('/api') && !path.includes('.');
    if (isScreen && webRoot !== undefined) return reply.sendFile('index.html', webRoot);
    const problem: Problem = {
      statusCode: 404,
      code: 'NO_ROUTE',
      message: `There is nothing at ${request.method} ${path}`,
    };
    return reply.code(404).send(problem);
  });
}
