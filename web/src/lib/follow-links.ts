import { findPage } from '../pages/registry.ts';
import { place } from './place.svelte.ts';

/** Takes clicks on links to screens of this application, so that the page is not loaded anew. */
export function followLinks(event: MouseEvent): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain || event.defaultPrevented || !(event.target instanceof Element)) return;
  const link = event.target.closest('a');
  if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
  const isJumpInPage = link.hash !== '' && link.pathname === location.pathname;
  if (isJumpInPage || !findPage(link.pathname)) return;
  event.preventDefault();
  place.go(link.pathname + link.search + link.hash);
}
