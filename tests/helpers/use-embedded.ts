import { once } from 'node:events';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';

/**
 * A program that uses the embedded server of the folder it is given: says in one line of JSON what it got, or
 * what was wrong, and lets go at the first byte on standard input.
 */
const [folder = ''] = process.argv.slice(2);
try {
  const server = await startEmbedded(folder, { durable: false });
  process.stdout.write(
    `${JSON.stringify({ url: server.url, key: server.key.toString('hex'), reused: server.reused })}\n`,
  );
  await once(process.stdin, 'data');
  await server.stop();
} catch (error) {
  const { name, message } = error as Error;
  process.stdout.write(`${JSON.stringify({ error: `${name}: ${message}` })}\n`);
}
process.stdin.destroy();
