import type { FastifyInstance } from 'fastify';

/** Asks the application (no network) and has the answer worked out, kept or not. Errors: any answer but 200. */
export async function askAnew(app: Pick<FastifyInstance, 'inject'>, url: string): Promise<void> {
  const { statusCode, body } = await app.inject({ url, headers: { 'cache-control': 'no-cache' } });
  if (statusCode !== 200) throw new Error(`${url} got ${statusCode}: ${body}`);
}
