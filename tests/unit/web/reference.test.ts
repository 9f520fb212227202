import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetAnswers } from '../../../web/src/lib/ask-once.ts';
import { loadReference } from '../../../web/src/lib/reference.ts';
import { published, teams } from '../../fixtures/web/larkfield.ts';

const realFetch = globalThis.fetch;
let asked: string[] = [];
let version = 3;

// The network is the edge: these are replies of the API's contract.
beforeEach(() => {
  asked = [];
  globalThis.fetch = (input) => {
    const path = input instanceof Request ? input.url : input.toString();
    asked.push(path);
    if (path === '/api/cycles')
      return Promise.resolve(Response.json({ cycles: [{ key: '2026-Q3', published: true, version }] }));
    const publication = { ...published.publication, version };
    return Promise.resolve(
      Response.json(path.startsWith('/api/teams') ? { teams } : { ...published, publication }),
    );
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

async function versionShown(): Promise<number | undefined> {
  const reference = await loadReference('2026-Q3', new AbortController().signal);
  return 'publication' in reference ? reference.publication.publication.version : undefined;
}

it('asks for what is frozen once, and again where a newer publication has come from elsewhere', async () => {
  expect(await versionShown()).toBe(3);
  expect(await versionShown()).toBe(3);
  expect(asked.filter((path) => path !== '/api/cycles')).toHaveLength(2);

  version = 4;
  expect(await versionShown()).toBe(4);
});

it('asks for all of a cycle at once where it is known to be published', async () => {
  forgetAnswers();
  await versionShown();
  forgetAnswers();
  asked = [];
  const shown = versionShown();

  // Before any of them is answered.
  expect(asked.toSorted()).toEqual(['/api/cycles', '/api/publications/2026-Q3', '/api/teams?cycle=2026-Q3']);
  expect(await shown).toBe(version);
  expect(asked).toHaveLength(3);
});
