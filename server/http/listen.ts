import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ConfigError, type Config } from '../config.ts';

type Address = Pick<Config, 'host' | 'port'>;

/**
 * Says at once, before any work is done, if the server could not listen where it should.
 *
 * Errors: ConfigError naming the port and what to do.
 */
export async function checkPort({ host, port }: Address): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(explainListen(error, { host, port }));
    });
    probe.listen({ host, port, exclusive: true }, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Listens, and gives the address for a browser. Errors: as `checkPort`. */
export async function listen(app: Pick<FastifyInstance, 'listen'>, address: Address): Promise<string> {
  try {
    const url = await app.listen(address);
    return url.replace('127.0.0.1', 'localhost');
  } catch (error) {
    throw explainListen(error as NodeJS.ErrnoException, address);
  }
}

function explainListen(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(
        `port ${port} on ${host} is taken by another program: stop it, or choose another port with PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new ConfigError(
        `port ${port} needs rights that this user does not have: choose one above 1023 with PORT`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(`HOST is "${host}", which is not an address of this machine`);
    default:
      return error;
  }
}
