import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { readConfig } from '../config.ts';

/**
 * `npm run dev`: the server, restarted when a file of it changes, behind Vite, which puts changes of the web
 * application into the open page. One address, one Ctrl-C.
 */
const project = join(import.meta.dirname, '../..');
const config = readConfig(process.env);

const server = spawn(
  process.execPath,
  [
    '--watch-path=server',
    '--watch-path=db',
    '--watch-path=ladders',
    '--watch-preserve-output',
    'server/main.ts',
  ],
  { cwd: project, stdio: 'inherit' },
);
// web/vite.config.ts passes the API on to there.
process.env.PLUMBLINE_API = `http://127.0.0.1:${config.port}`;
const web = await createServer({
  root: join(project, 'web'),
  configFile: join(project, 'web/vite.config.ts'),
  server: { host: config.host, port: config.port + 1 },
});
await web.listen();
process.stdout.write(`Open http://localhost:${config.port + 1} for the page that reloads itself\n`);

server.on('exit', (code) => {
  void web.close().then(() => process.exit(code ?? 0));
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.kill(signal));
}
