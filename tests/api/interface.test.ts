import { afterAll, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

const t = await testApp();
await t.load([{ team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] }]);
await t.publish();
afterAll(() => t[Symbol.asyncDispose]());

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  responses?: Record<string, object>;
}

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
}

/** What the server answers, by its own account: `get /api/teams`. */
function listRoutes(): string[] {
  const above: string[] = []; // the tree that Fastify prints has the rest of a path below its beginning
  const routes: string[] = [];
  for (const line of t.app.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n')) {
    const [, stem = '', part = '', methods = ''] = /^(\W*?)(\/\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    const depth = stem.length / 4;
    const path = (above[depth - 1] ?? '') + part;
    above[depth] = path;
    if (!path.startsWith('/api/') || path.startsWith('/api/docs')) continue;
    for (const method of methods.split(', ').filter((name) => !['', 'HEAD', 'OPTIONS'].includes(name)))
      routes.push(`${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  }
  return routes.toSorted();
}

const describeApi = async () => (await t.app.inject('/api/docs/json')).json<OpenApi>();

it('describes every route in OpenAPI, with its replies', async () => {
  const { openapi, info, paths } = await describeApi();

  // Before 3.1 there was no type "null", which withheld dimensions need.
  expect(openapi).toBe('3.1.0');
  expect(info).toMatchObject({ title: 'Plumbline', version: '0.0.0' });
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(described.map(({ path, method }) => `${method} ${path}`).toSorted()).toEqual(listRoutes());
  for (const { path, method, operation } of described) {
    const name = `${method} ${path}`;
    expect([name, typeof operation.summary]).toEqual([name, 'string']);
    const replies = Object.keys(operation.responses ?? {});
    expect([name, replies]).toEqual([name, expect.arrayContaining([expect.stringMatching(/^20/), '4XX'])]);
  }
});

it('names every parameter of a distribution, each in the query', async () => {
  const { paths } = await describeApi();
  const parameters = paths['/api/distribution']?.get?.parameters ?? [];

  expect(parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual(
    ['cycle', 'source', 'ladder', 'scaleOf', 'team', 'within', 'level', 'competency', 'by', 'against'].map(
      (name) => `query ${name}`,
    ),
  );
  expect(paths['/api/publications/{cycle}']?.get?.parameters).toEqual([
    { name: 'cycle', in: 'path', required: true, schema: expect.objectContaining({ type: 'string' }) },
  ]);
});

it('uses only types of JSON Schema in OpenAPI, and requires only what it describes', async () => {
  const types = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, properties, required } = value as Record<string, unknown>;
    if (typeof type === 'string') types.add(type);
    if (Array.isArray(required))
      expect(Object.keys(properties as object)).toEqual(expect.arrayContaining(required));
    Object.values(value).forEach(walk);
  };
  walk(await describeApi());

  expect([...types].sort()).toEqual(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);
});

it.each(['cycles', 'health', 'ladders', 'publications/2026-Q3'])(
  'refuses parameters where there are none: %s',
  async (route) => {
    expect(await t.refusal(`/api/${route}?colour=red`)).toEqual({
      statusCode: 400,
      code: 'FST_ERR_VALIDATION',
      message: 'There is no parameter "colour" here',
    });
  },
);

it('sends the headers that keep a page to itself', async () => {
  const { headers } = await t.app.inject('/api/distribution');

  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).not.toHaveProperty('x-powered-by');
});

it('sends nothing again that the reader has', async () => {
  const { headers, body } = await t.app.inject('/api/distribution?by=team');
  const again = await t.app.inject({
    url: '/api/distribution?by=team',
    headers: { 'if-none-match': String(headers.etag) },
  });

  expect(body).toContain('Acme / Red');
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('has nothing to %s', async (method) => {
  const reply = await t.app.inject({ method, url: '/api/distribution', payload: { cycle: '2026-Q3' } });

  expect(reply.json()).toEqual({
    statusCode: 404,
    code: 'NO_ROUTE',
    message: `There is nothing at ${method} /api/distribution`,
  });
});

it.each(['localhost:4310', '127.0.0.1', '127.0.0.2:80', '[::1]:4310'])('answers to %s', async (host) => {
  expect((await t.app.inject({ url: '/api/health', headers: { host } })).statusCode).toBe(200);
});

// A page of another name that was pointed at 127.0.0.1 could read the figures otherwise.
it.each(['evil.example', 'localhost.evil.example:4310', '10.0.0.7', '127.0.0.1.evil.example'])(
  'refuses what was sent to %s',
  async (host) => {
    const reply = await t.app.inject({ url: '/api/distribution', headers: { host } });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'OTHER_HOST']);
  },
);
