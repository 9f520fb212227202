import type { Component } from 'svelte';
import { m } from '../lib/messages.ts';
import type { FreePageProps, PageProps } from './page-props.ts';

interface Listed {
  path: string;
  name: string;
}

/** Needs a published cycle; without one the reader is told how to get there. */
interface FiguresPage extends Listed {
  needs: 'publication';
  load: () => Promise<{ default: Component<PageProps> }>;
}

/** Is shown whether anything is published or not. */
interface FreePage extends Listed {
  needs: 'nothing';
  load: () => Promise<{ default: Component<FreePageProps> }>;
}

export type Page = FiguresPage | FreePage;

/** The screens, in the order of the navigation; the first is what `/` opens. A new screen is one more entry. */
export const PAGES: readonly Page[] = [
  {
    path: '/distribution',
    name: m.nav.distribution,
    needs: 'publication',
    load: () => import('./Distribution.svelte'),
  },
  { path: '/ladders', name: m.nav.ladders, needs: 'publication', load: () => import('./Ladders.svelte') },
];

export function findPage(path: string): Page | undefined {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path;
  return wanted === '/' ? PAGES[0] : PAGES.find((page) => page.path === wanted);
}
