import type { Component } from 'svelte';
import { m } from '../lib/messages.ts';
import type { PageProps } from './page-props.ts';

export interface Page {
  path: string;
  name: string;
  load: () => Promise<{ default: Component<PageProps> }>;
}

/** The screens, in the order of the navigation; the first is what `/` opens. A new screen is one more line. */
export const PAGES: readonly Page[] = [
  { path: '/distribution', name: m.nav.distribution, load: () => import('./Distribution.svelte') },
  { path: '/ladders', name: m.nav.ladders, load: () => import('./Ladders.svelte') },
];

export function findPage(path: string): Page | undefined {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path;
  return wanted === '/' ? PAGES[0] : PAGES.find((page) => page.path === wanted);
}
