import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import { savedViews } from '../../web/src/lib/saved-views.svelte.ts';
import '../../web/src/styles/app.css';
import { answer } from '../fixtures/web/answer.ts';

const home = location.pathname + location.search;
const realFetch = globalThis.fetch;
const search = () => decodeURIComponent(location.search.replaceAll('+', ' '));

beforeEach(async () => {
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    const body = answer(path);
    return body === undefined ? realFetch(input, init) : Response.json(body);
  };
  place.go('/distribution?source=self&by=level');
  await render(App);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const { name } of savedViews.list) savedViews.remove(name);
  globalThis.fetch = realFetch;
  place.go(home);
});

const panel = page.getByRole('dialog', { name: 'Saved views' });
const name = page.getByRole('textbox', { name: 'Name of this view' });

async function save(as: string) {
  await page.getByRole('button', { name: 'Saved views' }).click();
  await name.fill(as);
  await userEvent.keyboard('{Enter}');
}

it('keeps a view under a name, and opens it again from another', async () => {
  await save('Self, by level');
  await expect.element(panel.getByText('Saved as Self, by level, in this browser.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  place.go('/distribution');
  await expect.poll(search).toBe('');

  await page.getByRole('button', { name: 'Saved views' }).click();
  await panel.getByRole('link', { name: 'Self, by level' }).click();
  expect(search()).toBe('?team=Larkfield&source=self&by=level');
  await expect.element(panel).not.toBeInTheDocument();
});

it('renames and removes one, and replaces one of the same name', async () => {
  await save('First');
  await panel.getByRole('button', { name: 'Rename First' }).click();
  await userEvent.keyboard('Second{Enter}');
  await expect.element(panel.getByRole('link', { name: 'Second' })).toBeVisible();
  await name.fill('Second');
  await expect.element(panel.getByRole('button', { name: 'Replace it' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(savedViews.list.map((saved) => saved.name)).toEqual(['Second']);

  await panel.getByRole('button', { name: 'Remove Second' }).click();
  expect(savedViews.list).toEqual([]);
  expect(localStorage.getItem('plumbline.views')).toBe('[]');
});

it('says so where the browser keeps nothing', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
  });
  await save('Too much');

  await expect.element(panel.getByText(/^The browser did not keep it/)).toBeVisible();
  expect(savedViews.list).toEqual([]);
});

it('follows no address of elsewhere, whatever the storage holds', () => {
  const bad = ['https://elsewhere.example/', '//elsewhere.example/', 'javascript:alert(1)', 7];
  const stored = [
    ...bad.map((href, at) => ({ name: `bad ${at}`, href })),
    { name: 'good', href: '/gaps' },
    null,
  ];
  localStorage.setItem('plumbline.views', JSON.stringify(stored));
  dispatchEvent(new StorageEvent('storage', { key: 'plumbline.views' }));

  expect(savedViews.list).toEqual([{ name: 'good', href: '/gaps' }]);
});
