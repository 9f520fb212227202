import { startServer } from './start/start-server.ts';
import { explain } from './explain-error.ts';

try {
  await startServer(process.env);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
