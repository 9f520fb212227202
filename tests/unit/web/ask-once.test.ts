import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAhead, askNow, askOnce, forgetAnswers } from '../../../web/src/lib/ask-once.ts';

const realFetch = globalThis.fetch;
let asked: string[] = [];
let isUp = true;
let screen = new AbortController();
let next = new AbortController();
const never = new AbortController().signal;

// The network is the edge: each question is answered with its own address.
beforeEach(() => {
  asked = [];
  isUp = true;
  screen = new AbortController();
  next = new AbortController();
  globalThis.fetch = (input) => {
    const path = input instanceof Request ? input.url : input.toString();
    asked.push(path);
    return isUp ? Promise.resolve(Response.json(path)) : Promise.reject(new TypeError('Failed to fetch'));
  };
});
afterEach(() => {
  screen.abort();
  next.abort();
  forgetAnswers();
  globalThis.fetch = realFetch;
});

const TURN = new Map([
  ['2026-Q3', '2026-Q2'],
  ['2026-Q2', '2026-Q1'],
]);

it.each([
  ['/api/gaps?cycle=2026-Q3&source=self', '/api/gaps?cycle=2026-Q2&source=self'],
  ['/api/drift?to=2026-Q3&team=Acme+%2F+Red', '/api/drift?to=2026-Q2&team=Acme+%2F+Red'],
  [
    '/api/distribution?cycle=2026-Q3&against=cycle%3A2026-Q2',
    '/api/distribution?cycle=2026-Q2&against=cycle%3A2026-Q1',
  ],
  // What is set against something that does not move with the cycle stays so.
  [
    '/api/distribution?cycle=2026-Q3&against=cycle%3A2025-Q1',
    '/api/distribution?cycle=2026-Q2&against=cycle%3A2025-Q1',
  ],
  ['/api/distribution?cycle=2026-Q3&against=Acme', '/api/distribution?cycle=2026-Q2&against=Acme'],
])('asks what the screen asks, of another cycle: %s', async (path, other) => {
  await askOnce(path, screen.signal);
  asked = [];
  askAhead(TURN, never);
  expect(asked).toEqual([other]);

  expect(await Promise.all([askOnce(other, next.signal), askOnce(other, next.signal)])).toEqual([
    other,
    other,
  ]);
  expect(asked).toEqual([other]);
});

it('sets nothing against the cycle before where there is none', async () => {
  await askOnce('/api/distribution?cycle=2026-Q3&against=cycle%3A2026-Q2&by=level', screen.signal);
  asked = [];
  const toTheFirst = new Map([
    ['2026-Q3', '2026-Q2'],
    ['2026-Q2', undefined],
  ]);
  askAhead(toTheFirst, never);
  expect(asked).toEqual(['/api/distribution?cycle=2026-Q2&by=level']);
});

it('asks nothing ahead that is known, shown no more, or about no cycle', async () => {
  await askOnce('/api/gaps?cycle=2026-Q2', next.signal);
  await askOnce('/api/gaps?cycle=2026-Q3', screen.signal);
  await askOnce('/api/methods', screen.signal);
  const left = new AbortController();
  await askOnce('/api/coverage?cycle=2026-Q3', left.signal);
  left.abort();
  asked = [];
  askAhead(new Map([['2026-Q3', '2026-Q2']]), never);
  expect(asked).toEqual([]);
});

it('asks again, and tells what is the matter, where nothing came ahead', async () => {
  await askOnce('/api/gaps?cycle=2026-Q3', screen.signal);
  isUp = false;
  askAhead(TURN, never);
  await expect(askOnce('/api/gaps?cycle=2026-Q2', next.signal)).rejects.toThrow('Plumbline does not answer');

  isUp = true;
  expect(await askOnce('/api/gaps?cycle=2026-Q2', next.signal)).toBe('/api/gaps?cycle=2026-Q2');
});

it('takes what came ahead once where an answer may change, and never after a publication', async () => {
  await askNow('/api/audits?cycle=2026-Q3', screen.signal);
  askAhead(TURN, never);
  asked = [];
  await askNow('/api/audits?cycle=2026-Q2', next.signal);
  expect(asked).toEqual([]);
  await askNow('/api/audits?cycle=2026-Q2', next.signal);
  expect(asked).toHaveLength(1);

  await askOnce('/api/gaps?cycle=2026-Q3', screen.signal);
  askAhead(TURN, never);
  forgetAnswers();
  asked = [];
  await askOnce('/api/gaps?cycle=2026-Q2', next.signal);
  expect(asked).toEqual(['/api/gaps?cycle=2026-Q2']);
});
