import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { m } from '../../web/src/lib/messages.ts';
import type { Filter } from '../../web/src/pages/registry.ts';
import type { Figure } from './figure.ts';

const REPAINT = 100; // milliseconds, DESIGN.md section 10
const ROUNDS = 4; // of the changes
const MOST = 3; // changes in a round, beside the one back
/** A reader looks before he changes the filter again; what was out of his sight is drawn meanwhile. */
const LOOK = 200; // milliseconds

/** Sets a filter to something else and gives the milliseconds until the frame that shows it. */
type Change = () => Promise<number>;

/**
 * The time from a change of a filter to the frame that shows its answer, on the screen that is open in a window.
 * The first answer to a question comes from the server, the next from memory.
 */
export async function timeRepaints(page: Page, path: string, filter: Filter): Promise<Figure[]> {
  const changes = await CHANGES[filter](page, m.filters[filter]);
  const timed: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = [];
    for (const change of changes) {
      await setTimeout(LOOK);
      times.push(await change());
    }
    timed.push(times);
  }
  const [first = [], ...again] = timed;
  const figure = (name: string, times: readonly number[]): Figure => {
    const sorted = times.toSorted((a, b) => a - b);
    const worst = sorted.at(-1) ?? 0;
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return {
      name: `${path}: from a change of ${m.filters[filter].toLowerCase()} to its frame, ${name}`,
      value: worst / REPAINT,
      unit: 'of the budget',
      note: `at most ${worst.toFixed(0)} ms of ${REPAINT}, median ${median.toFixed(0)}, ${times.length} changes`,
    };
  };
  return [figure('asked for the first time', first), figure('asked before', again.flat())];
}

/** What a reader does with each filter: some options one after the other, and back to the first. */
const CHANGES: Record<Filter, (page: Page, label: string) => Promise<Change[]>> = {
  cycle: pickOne,
  against: pickOne,
  source: pickOne,
  ladder: pickOne,
  levels: pickMany,
  competencies: pickMany,
  team: pickTeam,
};

async function pickOne(page: Page, label: string): Promise<Change[]> {
  const select = page.getByRole('combobox', { name: label });
  const options = await select
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
  return [...options.slice(1, MOST + 1), ...options.slice(0, 1)].map(
    (option) => () => timeChange(select, option),
  );
}

/** One more is ticked each time, then all are meant again. The list stays open. */
async function pickMany(page: Page, label: string): Promise<Change[]> {
  await page.getByRole('button', { name: `${label}: ` }).click();
  const list = page.locator('[popover]:popover-open');
  const boxes = await list.getByRole('checkbox').all();
  return [...boxes.slice(0, MOST), list.getByRole('button', { name: m.filters.reset })].map(
    (each) => () => timeChange(each),
  );
}

/** A division of the company, two teams in it, and back to the company. The list closes each time. */
function pickTeam(page: Page, label: string): Promise<Change[]> {
  const inTree = (level: number) => page.locator(`[role=treeitem][aria-level="${level}"]`);
  const change = (item: Locator) => async () => {
    await page.getByRole('button', { name: `${label}: ` }).click();
    await item.waitFor();
    return timeChange(item);
  };
  const path = [inTree(2).first(), inTree(3).first(), inTree(3).nth(1), inTree(1)];
  return Promise.resolve(path.map(change));
}

/** Milliseconds until the frame after the answer stands in the document; an option is chosen, all else is clicked. */
function timeChange(element: Locator, option?: string): Promise<number> {
  return element.evaluate(changeAndWait, { option, loading: m.state.loading });
}

/** Runs in the page. */
async function changeAndWait(
  element: Element,
  { option, loading }: { option: string | undefined; loading: string },
): Promise<number> {
  const text = () => document.querySelector('main')?.textContent ?? '';
  const before = text();
  const start = performance.now();
  if (element instanceof HTMLSelectElement && option !== undefined) {
    element.value = option;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (element instanceof HTMLElement) element.click();
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (text() === before || text().includes(loading));
  await frame(); // the one in which it was painted has begun before this one
  return performance.now() - start;
}
