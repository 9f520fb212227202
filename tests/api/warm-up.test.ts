import { afterAll, expect, it, vi } from 'vitest';
import { warmUp } from '../../server/http/warm-up.ts';
import { forgetAnswers } from '../../web/src/lib/ask-once.ts';
import { loadDistribution } from '../../web/src/lib/load-distribution.ts';
import { loadReference } from '../../web/src/lib/reference.ts';
import { resolveView } from '../../web/src/lib/resolve-view.ts';
import { parseView } from '../../web/src/lib/view-query.ts';
import { loadAgreement } from '../../web/src/pages/agreement/load-agreement.ts';
import { loadBriefing } from '../../web/src/pages/briefing/load-briefing.ts';
import { loadCompare } from '../../web/src/pages/compare/load-compare.ts';
import { resolveTeams } from '../../web/src/pages/compare/resolve-teams.ts';
import { loadDrift } from '../../web/src/pages/drift/load-drift.ts';
import { loadGaps } from '../../web/src/pages/gaps/load-gaps.ts';
import { fetchLadder } from '../../web/src/pages/ladders/ladder-api.ts';
import { loadFigures } from '../../web/src/pages/ladders/load-figures.ts';
import { loadCoverage } from '../../web/src/pages/shown/load-shown.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const t = await testApp();
afterAll(() => t[Symbol.asyncDispose]());

/** An application that notes what it was asked, and how it answered. */
async function watched({ anotherApp }: TestApp = t) {
  const app = await anotherApp();
  const answered: string[] = [];
  app.addHook('onResponse', (request, reply, done) => {
    answered.push(`${reply.statusCode} ${request.url}`);
    done();
  });
  return { app, answered, [Symbol.asyncDispose]: () => app.close() };
}

const never = new AbortController().signal;

it('asks nothing more where nothing is published', async () => {
  await using empty = await watched();
  await warmUp(empty.app, never);
  expect(empty.answered).toEqual(['200 /api/cycles']);
});

it('asks for the screens of the newest published cycle by each source, then of those before it by one', async () => {
  for (const cycle of ['2026-Q2', '2026-Q3']) {
    for (const source of ['manager', 'self'])
      await t.load(
        [
          { team: 'Acme / R&D', source, level: 'L1', counts: [3, 3, 3] },
          { team: 'Acme / Sales', source, level: 'L2', counts: [4, 4, 4] },
          { team: 'Acme / Two', source, level: 'L2', counts: [1, 1] },
        ],
        cycle,
      );
    await t.publish(undefined, cycle);
  }
  await t.load([{ team: 'Acme', counts: [3, 3, 3] }], '2026-Q4');

  await using warm = await watched();
  await warmUp(warm.app, never);
  expect(warm.answered.filter((each) => !each.startsWith('200 '))).toEqual([]);
  expect(warm.answered.filter((each) => each.startsWith('200 /api/findings'))).toEqual([
    '200 /api/findings?cycle=2026-Q3&source=manager',
    '200 /api/findings?cycle=2026-Q3&source=self',
    '200 /api/findings?cycle=2026-Q3&source=manager&within=Acme+%2F+Sales',
    '200 /api/findings?cycle=2026-Q2&source=manager',
  ]);
  const [last, other, ...rest] = warm.answered.toReversed();
  expect([other, last]).toEqual([
    '200 /api/gaps?cycle=2026-Q3&source=manager',
    '200 /api/gaps?cycle=2026-Q3&source=self',
  ]);
  expect(rest).toContain(last);
});

it('asks in the newest cycle exactly what every screen asks of the company and of its largest division', async () => {
  const asked = [await askedByScreens(t, '2026-Q3'), await askedByScreens(t, '2026-Q3', 'Acme / Sales')];
  expect(asked[0]?.union(asked[1] ?? new Set())).toEqual(await askedAhead(t, '2026-Q3'));
});

it('asks in an older cycle exactly what every screen asks of the company', async () => {
  expect(await askedByScreens(t, '2026-Q2')).toEqual(await askedAhead(t, '2026-Q2'));
});

it('asks on the scale with most people, where there are several, as the screens do', async () => {
  await using two = await testApp([makeLadder(), makeLadder({ key: 'sales', scale: ['No', 'Yes'] })]);
  await two.load([
    { team: 'Acme / R&D', ladder: 'crafts', level: 'L1', counts: [3, 3, 3] },
    { team: 'Acme / Sales', ladder: 'sales', level: 'L1', counts: [9, 9] },
  ]);
  await two.publish();

  const asked = [await askedByScreens(two, '2026-Q3'), await askedByScreens(two, '2026-Q3', 'Acme / Sales')];
  expect(asked[0]).toContain('/api/gaps?cycle=2026-Q3&scaleOf=sales&source=manager');
  expect(asked[0]?.union(asked[1] ?? new Set())).toEqual(await askedAhead(two, '2026-Q3'));
});

it('asks for no more than the newest eight cycles', async () => {
  const older = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3'];
  for (const cycle of older) {
    await t.load([{ team: 'Acme', counts: [3, 3, 3] }], cycle);
    await t.publish(undefined, cycle);
  }
  await using warm = await watched();
  await warmUp(warm.app, never);
  const described = warm.answered.filter((each) => each.includes('/api/publications/'));
  expect(described.map((each) => each.slice(-7))).toEqual([
    '2026-Q3',
    '2026-Q2',
    ...older.slice(1).toReversed(),
  ]);
});

it.each([
  ['is stopped', AbortSignal.abort(), undefined],
  ['has taken long enough', never, 0],
])('asks nothing more when it %s', async (_when, stop, longest) => {
  await using stopped = await watched();
  await warmUp(stopped.app, stop, longest);
  expect(stopped.answered).toEqual(['200 /api/cycles']);
});

/** What the server asks itself in a cycle by the preferred source or by none, answered. */
async function askedAhead(of: TestApp, cycle: string): Promise<Set<string>> {
  await using warm = await watched(of);
  await warmUp(warm.app, never);
  const ofCycle = warm.answered.filter((each) => new RegExp(`[/=]${cycle}`).test(each));
  return new Set(
    ofCycle.filter((each) => !each.includes('source=self')).map((each) => inOrder(each.replace('200 ', ''))),
  );
}

/**
 * What the screens' own code asks of the company, or of a team where that is another question, in a cycle. A browser
 * sends it to where it has the code from.
 */
async function askedByScreens({ app }: TestApp, cycle: string, team?: string): Promise<Set<string>> {
  const asked = new Set<string>();
  vi.stubGlobal('fetch', async (path: string) => {
    if (path !== '/api/cycles') asked.add(inOrder(path));
    const { statusCode, body } = await app.inject(path);
    return new Response(body, { status: statusCode, headers: { 'content-type': 'application/json' } });
  });
  const screen = new AbortController();
  const { signal } = screen;
  const reference = await loadReference(cycle, signal);
  if (!('publication' in reference)) throw new Error('nothing is published');
  const { view, reference: held } = resolveView({ ...parseView('').view, team }, reference);
  const ladder = reference.publication.ladders[0]!.key;
  await Promise.all([
    loadBriefing(view, signal),
    loadDistribution(view, signal),
    loadDrift(view, signal),
    loadGaps(view, false, signal),
    loadAgreement(view, held, signal),
    loadCoverage(view, signal),
    ...(team === undefined
      ? [
          loadCompare(view, resolveTeams('', view, held).teams, signal),
          loadFigures(view, reference, ladder, signal),
          fetchLadder(ladder, undefined, cycle, signal),
        ]
      : []),
  ]);
  screen.abort(); // it is closed and asks nothing ahead
  vi.unstubAllGlobals();
  forgetAnswers();
  return asked;
}

/** A question with its parameters by name: they may stand in any order, but those of one name. */
function inOrder(url: string): string {
  const [path = '', search = ''] = url.split('?');
  const query = new URLSearchParams(search);
  query.sort();
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
