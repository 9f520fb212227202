import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { freshDatabase } from '../helpers/database.ts';

const database = await freshDatabase();
const webRoot = await mkdtemp(join(tmpdir(), 'plumbline-web-'));
const app = await buildApp({ db: database.reader, version: '0.0.0', webRoot });

beforeAll(async () => {
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Plumbline</title>');
});

afterAll(async () => {
  await app.close();
  await database[Symbol.asyncDispose]();
  await rm(webRoot, { recursive: true });
});

it.each(['/', '/distribution', '/distribution?cycle=2026-Q3'])('gives the application at %s', async (url) => {
  const reply = await app.inject(url);
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(reply.headers['cache-control']).toBe('no-cache');
});

it('answers a HEAD as it would a GET', async () => {
  expect((await app.inject({ method: 'HEAD', url: '/distribution' })).statusCode).toBe(200);
});

it('finds a file that was built after it started, and lets it be kept', async () => {
  await writeFile(join(webRoot, 'assets', 'late-Ab12.js'), 'export {}');
  const reply = await app.inject('/assets/late-Ab12.js');
  expect([reply.statusCode, reply.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

it.each(['/assets/none.js', '/../package.json', '/%2e%2e/package.json', '/api/none', '/favicon.ico'])(
  'has nothing at %s, and says so in the form of the API',
  async (url) => {
    const reply = await app.inject(url);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([404, 'NO_ROUTE']);
  },
);
