import { view } from './view.svelte.ts';

/** The place on the Method page that explains a measure. */
export function methodHref(name: string): string {
  return `${view.to('/method')}#${name}`;
}
