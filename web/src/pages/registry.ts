import type { Component } from 'svelte';
import { m } from '../lib/messages.ts';
import type { FreePageProps, PageProps } from './page-props.ts';

export type Filter = 'cycle' | 'against' | 'team' | 'levels' | 'competencies' | 'source' | 'ladder';

interface Listed {
  path: string;
  name: string;
  group: 'figures' | 'behind the numbers';
  /** The filters that the screen heeds: the others are not offered on it. */
  filters: readonly Filter[];
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

/**
 * The screens that there are. A new screen is one more entry, in this order:
 * Briefing, Distribution, Drift, Gaps, Compare, Agreement, Ladders; What is shown, Method, Data, Reports.
 */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    name: m.nav.briefing,
    group: 'figures',
    filters: ['cycle', 'team', 'source', 'ladder'],
    needs: 'publication',
    load: () => import('./Briefing.svelte'),
  },
  {
    path: '/distribution',
    name: m.nav.distribution,
    group: 'figures',
    filters: ['cycle', 'against', 'team', 'levels', 'competencies', 'source', 'ladder'],
    needs: 'publication',
    load: () => import('./Distribution.svelte'),
  },
  {
    path: '/drift',
    name: m.nav.drift,
    group: 'figures',
    filters: ['cycle', 'team', 'levels', 'competencies', 'source', 'ladder'],
    needs: 'publication',
    load: () => import('./Drift.svelte'),
  },
  {
    path: '/gaps',
    name: m.nav.gaps,
    group: 'figures',
    filters: ['cycle', 'team', 'competencies', 'source', 'ladder'],
    needs: 'publication',
    load: () => import('./Gaps.svelte'),
  },
  {
    path: '/compare',
    name: m.nav.compare,
    group: 'figures',
    filters: ['cycle', 'competencies', 'source', 'ladder'],
    needs: 'publication',
    load: () => import('./Compare.svelte'),
  },
  {
    path: '/agreement',
    name: m.nav.agreement,
    group: 'figures',
    filters: ['cycle', 'team', 'ladder'],
    needs: 'publication',
    load: () => import('./Agreement.svelte'),
  },
  {
    path: '/ladders',
    name: m.nav.ladders,
    group: 'figures',
    filters: ['cycle', 'team', 'levels', 'competencies', 'source'],
    needs: 'nothing',
    load: () => import('./Ladders.svelte'),
  },
  {
    path: '/shown',
    name: m.nav.shown,
    group: 'behind the numbers',
    filters: ['cycle', 'source'],
    needs: 'publication',
    load: () => import('./Shown.svelte'),
  },
  {
    path: '/method',
    name: m.nav.method,
    group: 'behind the numbers',
    filters: [],
    needs: 'nothing',
    load: () => import('./Method.svelte'),
  },
  {
    path: '/data',
    name: m.nav.data,
    group: 'behind the numbers',
    filters: [],
    needs: 'nothing',
    load: () => import('./Data.svelte'),
  },
  {
    path: '/reports',
    name: m.nav.reports,
    group: 'behind the numbers',
    filters: ['cycle', 'against', 'team', 'source', 'ladder'],
    needs: 'publication',
    load: () => import('./Reports.svelte'),
  },
];

export function findPage(path: string): Page | undefined {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path;
  return PAGES.find((page) => page.path === wanted);
}
