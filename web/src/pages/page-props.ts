import type { Reference } from '../lib/reference.ts';
import type { ResolvedView } from '../lib/resolve-view.ts';

/** What a screen of published figures is given: the view, and everything that a view can be. */
export interface PageProps {
  view: ResolvedView;
  reference: Reference;
}

/** What a screen that needs no publication is given: view and reference are undefined until, and unless, there is one. */
export interface FreePageProps {
  /** Whether it is known if anything is published. */
  settled: boolean;
  view: ResolvedView | undefined;
  reference: Reference | undefined;
}
