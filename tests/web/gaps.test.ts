import { Chart } from 'chart.js';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { gapsReply } from '../fixtures/web/gaps.ts';
import { answerApi } from '../helpers/answer-api.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

const [identity] = gapsReply.teams;
/** Identity has one more of its people here than in every other source. */
const selfReply = {
  ...gapsReply,
  teams: gapsReply.teams.map((team) => (team === identity ? { ...team, people: 21 } : team)),
};
answerApi(({ pathname, searchParams }) =>
  pathname === '/api/gaps' ? (searchParams.get('source') === 'self' ? selfReply : gapsReply) : undefined,
);
beforeEach(() => page.viewport(1200, 900));

async function open(path: string) {
  place.go(path);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}
/** The funnel, then the caterpillar. */
const charts = () =>
  [...document.querySelectorAll('canvas')].flatMap((canvas) => Chart.getChart(canvas) ?? []);
const slider = (name: RegExp) => page.getByRole('slider', { name });

it('says how many teams lie outside, and who is not shown', async () => {
  await open('/gaps');

  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(
      'Of 3 teams, one rates above and none below what their levels predict, by more than chance explains',
    );
  const table = page.getByRole('table', { name: 'Gap of each team to what its levels predict' });
  await expect
    .element(table.getByRole('row', { name: /^Delivery .*Withheld: too few people/ }))
    .toBeVisible();
  await expect
    .element(table.getByRole('link', { name: /^Compare Identity/ }))
    .toHaveAttribute('href', '/compare?team=Larkfield+%2F+Platform+%2F+Identity');
});

it('draws nothing anew before there is another answer, and has its links follow that', async () => {
  await open('/gaps');
  await expect.poll(() => charts().length).toBe(2);
  const drawn = charts().map(({ data }) => data);
  const link = () =>
    document.querySelector('th a[href*="Identity"]')?.getAttribute('href') ?? 'no link to Identity';
  const fetchAtOnce = globalThis.fetch;
  const answered = Promise.withResolvers<undefined>();
  globalThis.fetch = async (input, init) => {
    await answered.promise;
    return fetchAtOnce(input, init);
  };

  await page.getByRole('combobox', { name: 'Source' }).selectOptions('self');
  await expect.poll(() => location.search).toBe('?source=self');
  await new Promise(requestAnimationFrame);
  expect(charts().map(({ data }) => data)).toEqual(drawn);
  for (const [at, { data }] of charts().entries()) expect(data).toBe(drawn[at]);
  expect(link()).not.toContain('source');

  answered.resolve(undefined);
  await expect.poll(link).toContain('source=self');
});

it('draws the funnel so that a flagged team lies beyond its limits, and one that is not within', async () => {
  await open('/gaps');
  await expect.poll(() => charts().length).toBe(2);
  const [funnel] = charts();
  const at = (dataset: number, index: number) => {
    const { x, y } = funnel?.getDatasetMeta(dataset).data[index] ?? { x: NaN, y: NaN };
    return {
      people: (funnel?.scales.x?.getValueForPixel(x) ?? NaN) ** 2,
      gap: funnel?.scales.y?.getValueForPixel(y),
    };
  };

  // By hand: people x se^2 are 0.2, 0.196 and 0.2025, so sigma^2 is 0.2; Identity stands at 0.2 / 0.1^2 = 20.
  expect(at(6, 0).people).toBeCloseTo(20, 1);
  expect(at(6, 0).gap).toBeCloseTo(0.4, 3);
  expect(at(5, 0).people).toBeCloseTo(0.2 / 0.07 ** 2, 1); // Insights
  expect(at(5, 0).gap).toBeCloseTo(0.02, 3);
  // The lines end at 1.1 times the largest, 44.90: 1.96 and 3.09 times sqrt(0.2 / 44.90 + 0.05^2).
  expect([0, 1, 2, 3].map((line) => at(line, 60).gap)).toEqual(
    [0.1634, -0.1634, 0.2577, -0.2577].map((limit) => expect.closeTo(limit, 3) as number),
  );
});

it('draws the shrunken gap in the caterpillar, its interval around it, the highest first', async () => {
  await open('/gaps');
  await expect.poll(() => charts().length).toBe(2);
  const caterpillar = charts()[1];
  const at = (dataset: number, index: number) => {
    const { x, y } = caterpillar?.getDatasetMeta(dataset).data[index] ?? { x: NaN, y: NaN };
    return [caterpillar?.scales.x?.getValueForPixel(x), caterpillar?.scales.y?.getValueForPixel(y)];
  };
  const near = (x: number, row: number) => [expect.closeTo(x, 2) as number, expect.closeTo(row, 2) as number];

  expect(at(3, 0)).toEqual(near(0.2, 0)); // Identity: flagged, half of its 0.4 is left
  expect([at(0, 0), at(0, 1)]).toEqual([near(0.05, 0), near(0.35, 0)]);
  expect(at(1, 0)).toEqual(near(0.4, 0)); // as measured
  expect(at(2, 1)).toEqual(near(-0.06, 2)); // Storage
});

it('tells each team in words by arrow key, and Enter opens it', async () => {
  await open('/gaps');
  await expect.element(slider(/^What each team’s gap/)).toBeVisible();
  (slider(/^What each team’s gap/).element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect
    .element(slider(/^What each team’s gap/))
    .toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Identity.*\+0\.40 points as measured, 95 % interval \+0\.20 to \+0\.60/),
    );

  await userEvent.keyboard('{Enter}');
  expect(location.pathname + location.search).toBe('/distribution?team=Larkfield+%2F+Platform+%2F+Identity');
});

it('draws anew what is out of sight as well, and at once when it is printed', async () => {
  await page.viewport(1200, 300);
  await open('/gaps?source=manager');
  await expect.poll(() => charts().length).toBe(2);
  const [, caterpillar] = charts();
  if (!caterpillar) throw new Error('no second chart');
  const source = page.getByRole('combobox', { name: 'Source' });

  const first = caterpillar.data;
  await userEvent.selectOptions(source, 'self');
  await expect.poll(() => caterpillar.data !== first).toBe(true);

  const second = caterpillar.data;
  const shown = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.lede')?.textContent.startsWith('Calibrated')) return;
      observer.disconnect();
      dispatchEvent(new Event('beforeprint'));
      resolve();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await userEvent.selectOptions(source, 'calibrated');
  await shown;
  const printed = caterpillar.data;
  dispatchEvent(new Event('afterprint'));
  expect(printed).not.toBe(second);
});

it('brings a table out of sight up to date after the frame, and before it is printed', async () => {
  await page.viewport(1200, 300);
  await open('/gaps?source=manager');
  await expect.poll(() => charts().length).toBe(2);
  const source = page.getByRole('combobox', { name: 'Source' });
  const people = () => document.querySelector('tbody tr .number')?.textContent;
  /** Gives what `look` sees when the sentence over the figures has changed. */
  const when = (lede: string, look: () => string | undefined) =>
    new Promise<string | undefined>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.lede')?.textContent.startsWith(lede)) return;
        observer.disconnect();
        resolve(look());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  expect(people()).toBe('20');

  const meanwhile = when('Self', people);
  await userEvent.selectOptions(source, 'self');
  expect(await meanwhile).toBe('20');
  await expect.poll(people).toBe('21');

  const printed = when('Calibrated', () => {
    dispatchEvent(new Event('beforeprint'));
    return people();
  });
  await userEvent.selectOptions(source, 'calibrated');
  expect(await printed).toBe('20');
  dispatchEvent(new Event('afterprint'));
});

it('has no fault that axe can find', async () => {
  await open('/gaps');
  await expect.poll(() => charts().length).toBe(2);
  const barriers = await findBarriers();

  expect(barriers).toEqual([]);
});
