import type { Reference } from '../lib/reference.ts';
import type { ResolvedView } from '../lib/resolve-view.ts';

/** What every screen is given: the view, and everything that a view can be. */
export interface PageProps {
  view: ResolvedView;
  reference: Reference;
}
