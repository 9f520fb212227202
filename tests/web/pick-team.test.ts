import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Team } from '../../server/contract/teams.ts';
import PickTeam from '../../web/src/components/PickTeam.svelte';
import '../../web/src/styles/app.css';

const OPENS = 100; // milliseconds, DESIGN.md section 10

/** Acme, 9 divisions, 10 departments in each, 10 teams in each of those: 1,000 nodes. */
function organisation(): Team[] {
  const node = (path: string): Team => {
    const names = path.split(' / ');
    const parent = names.length === 1 ? null : names.slice(0, -1).join(' / ');
    return { path, name: names.at(-1) ?? '', parent, depth: names.length - 1, people: 12, home: true };
  };
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
  return [
    node('Acme'),
    ...digits
      .slice(1)
      .flatMap((a) => [
        node(`Acme / Division ${a}`),
        ...digits.flatMap((b) => [
          node(`Acme / Division ${a} / Department ${a}${b}`),
          ...digits.map((c) => node(`Acme / Division ${a} / Department ${a}${b} / Team ${a}${b}${c}`)),
        ]),
      ]),
  ];
}

const teams = organisation();
const [company] = teams;
const onpick = vi.fn<(team: Team) => void>();

beforeEach(async () => {
  onpick.mockClear();
  await page.viewport(1200, 900);
  if (!company) throw new Error('no company');
  await render(PickTeam, { teams, team: company, onpick });
});

const button = () => page.getByRole('button', { name: /^Team: / });
const field = () => page.getByRole('combobox', { name: 'Find a team' });
const lines = () => page.getByRole('treeitem').elements();

/** Milliseconds from a press of the button to the frame in which the tree stands; the code is loaded before. */
async function timeToOpen(): Promise<number> {
  const start = performance.now();
  (button().element() as HTMLElement).click();
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (document.querySelector('[role="treeitem"]') === null);
  return performance.now() - start;
}

it('opens a tree of 1,000 teams, at the divisions, within its budget', async () => {
  expect(teams).toHaveLength(1000);
  await timeToOpen();
  expect(lines()).toHaveLength(10);
  (button().element() as HTMLElement).click();
  await expect.poll(lines).toHaveLength(0);

  // The best of several: a busy machine is not the picker's fault.
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    times.push(await timeToOpen());
    (button().element() as HTMLElement).click();
    await expect.poll(lines).toHaveLength(0);
  }
  expect(Math.min(...times)).toBeLessThan(OPENS);
});

it('finds teams by a word, says how many more there are, and takes one by keyboard', async () => {
  await button().click();
  await expect.element(field()).toHaveFocus();

  await userEvent.keyboard('team');
  await expect.element(page.getByText('700 more: type to narrow them down.')).toBeVisible();
  expect(lines()).toHaveLength(300);

  await userEvent.clear(field());
  await userEvent.keyboard('897');
  await expect
    .poll(() => lines().map((line) => line.getAttribute('title')?.split(' / ').length))
    .toEqual([1, 2, 3, 4]);
  await userEvent.keyboard('{Enter}');
  expect(onpick.mock.lastCall?.[0].path).toBe('Acme / Division 8 / Department 89 / Team 897');
});

it('goes through the tree by arrow keys', async () => {
  await button().click();
  await expect.element(field()).toHaveFocus();

  // Down to the first division, into it, to its first department, into that, to its first team.
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.poll(() => lines().length).toBe(30); // 10 at first, and 10 more twice
  await userEvent.keyboard('{Enter}');
  expect(onpick.mock.lastCall?.[0].depth).toBe(3);

  await button().click();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowLeft}');
  await expect.poll(() => lines().length).toBe(10);
});

it('says that no team has the word', async () => {
  await button().click();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('xyz');

  await expect.element(page.getByText('No team has “xyz” in its name.')).toBeVisible();
});
