import { afterAll, expect, it } from 'vitest';
import type { FindingsReply } from '../../server/contract/findings.ts';
import type { GapsReply, ShownGap } from '../../server/contract/gaps.ts';
import { RULES } from '../../server/findings/rules.ts';
import { loadDemo } from '../../server/loading/load-demo.ts';
import { testApp } from '../helpers/app.ts';

// The demo as a new installation gets it; server/demo/README.md says what is planted in it.
const t = await testApp([]);
await loadDemo(t, new AbortController().signal, () => undefined);
afterAll(() => t[Symbol.asyncDispose]());

async function ask(query = ''): Promise<FindingsReply> {
  const reply = await t.app.inject(`/api/findings?${query}`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json();
}

const told = ({ findings }: FindingsReply, certainty: string) =>
  findings
    .filter((finding) => finding.certainty === certainty)
    .map(({ rule, about, direction, evidence }) =>
      [rule, about ?? 'company', direction, ...evidence.competency].join(' | '),
    )
    .sort();

it('finds everything that is planted in the demo, and calls nothing else clear', async () => {
  const reply = await ask();
  expect(told(reply, 'clear')).toEqual(
    [
      'team-gap | Larkfield / Product / Experience / Search | up',
      'team-gap | Larkfield / Platform / Databases | up',
      'team-gap | Larkfield / Product / Collaboration / Calendar | down',
      'drift | company | up | teaching-and-mentoring',
      'compression | Larkfield / Delivery | down',
      'self | company | up',
    ].sort(),
  );
  expect(reply.findings.length).toBeLessThanOrEqual(7);
  expect(reply.looked.cycles).toBe(8);
});

it('says what it has found in plain sentences, the clear ones first', async () => {
  const { findings } = await ask();
  expect(findings.map(({ certainty }) => certainty)).toEqual(
    findings.map(({ certainty }) => certainty).toSorted(),
  );
  const compression = findings.find(({ rule }) => rule === 'compression')!;
  expect(compression.sentence).toMatch(
    /^Calibration draws ratings together in Delivery: they lie \d\d % closer after the meeting than before\.$/,
  );
  // The Drift screen's headline has another number: the last mean less the first.
  const drift = findings.find(({ rule }) => rule === 'drift')!;
  expect(drift.sentence).toMatch(/ has risen by \d\.\d\d points along its trend since 2024-Q4\.$/);
  expect(drift.detail).toMatch(/^A line through 8 cycles, not the last against the first; 95 % interval/);
  for (const { sentence, detail, people, method, rule } of findings) {
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(detail).toMatch(/people/);
    expect(people).toBeGreaterThanOrEqual(5);
    expect(RULES.find(({ key }) => key === rule)?.method).toBe(method);
  }
});

it('has the size that the evidence shows', async () => {
  const { findings } = await ask();
  const gap = findings.find(({ about }) => about === 'Larkfield / Platform / Databases')!;
  const reply = await t.app.inject(`/api/gaps?team=${encodeURIComponent(gap.about!)}`);
  const [team] = reply.json<GapsReply>().teams as ShownGap[];
  expect(gap.size.value).toBe(team!.shrunken!.value);
  expect(gap.people).toBe(team!.people);
});

it('looks within one node only, and at one source', async () => {
  const { findings } = await ask('within=Larkfield / Product');
  expect(findings.length).toBeGreaterThan(1);
  for (const { about } of findings) expect(about).toMatch(/^Larkfield \/ Product/);
  expect(told(await ask('source=manager'), 'clear')).toContain(
    'team-gap | Larkfield / Product / Collaboration / Calendar | down',
  );
});

it('gives the same bytes again, from another process too', async () => {
  const first = (await t.app.inject('/api/findings')).body;
  expect((await t.app.inject('/api/findings')).body).toBe(first);
  await using other = await t.anotherApp();
  expect((await other.inject('/api/findings')).body).toBe(first);
});

it('has little to say of a first cycle: no drift without cycles before it', async () => {
  const reply = await ask('cycle=2024-Q4');
  expect(reply.looked.cycles).toBe(1);
  expect(reply.findings.filter(({ rule }) => rule.includes('drift'))).toEqual([]);
});

it('refuses what is not there', async () => {
  expect(await t.refusal('/api/findings?within=Nowhere')).toMatchObject({
    statusCode: 404,
    message: 'No team "Nowhere" in 2026-Q3',
  });
});
