import { afterAll, expect, it } from 'vitest';
import { answerAgreement, answerEachAgreement } from '../../server/answers/agreement/agreement.ts';
import { answerDrift, answerDrifts } from '../../server/answers/drift/drift.ts';
import { Frames } from '../../server/answers/frame.ts';
import { loadDemo } from '../../server/loading/load-demo.ts';
import { testApp } from '../helpers/app.ts';

// Findings ask about the company and its divisions at once; the screens ask about one of them.
const t = await testApp([]);
await loadDemo(t, new AbortController().signal, () => undefined);
const history = await new Frames(t.reader).history();
const last = history.at(-1);
if (!last) throw new Error('the demo has no cycles');
afterAll(() => t[Symbol.asyncDispose]());

it.each(['manager', 'calibrated'] as const)(
  'reads several histories as it reads each (%s)',
  async (source) => {
    const { root, children } = last.tree;
    const divisions = children.get(root.id) ?? [];
    const [team] = children.get(divisions[0]?.id ?? 0) ?? [];
    const asked = [
      { by: 'competency' as const },
      ...[...divisions, ...(team ? [team] : [])].map(({ path }) => ({ team: path })),
    ];
    const together = await answerDrifts(t.reader, history, { source }, asked);
    const alone = await Promise.all(asked.map((node) => answerDrift(t.reader, history, { source, ...node })));

    expect(together).toEqual(alone);
    expect(together.map((reply) => reply.team)).toEqual([
      null,
      ...divisions.map(({ path }) => path),
      team?.path,
    ]);
    const mixes = together.map(({ overall }) => overall.points.at(-1));
    expect(mixes.every((point) => point && 'shift' in point && point.shift?.mix !== null)).toBe(true);
  },
);

it('reads the agreement of several units as it reads each', async () => {
  const together = await answerEachAgreement(t.reader, last, {});
  expect(together.map(({ unit }) => unit)).toEqual([
    null,
    'Larkfield / Delivery',
    'Larkfield / Insights',
    'Larkfield / Platform',
    'Larkfield / Product',
  ]);
  const alone = await Promise.all(
    together.map(({ unit }) => answerAgreement(t.reader, last, unit === null ? {} : { unit })),
  );
  expect(together).toEqual(alone);
});
