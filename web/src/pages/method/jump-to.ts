/**
 * Brings the part of the page that an address names (`#eb_shrink`) into sight and gives it the focus, so that
 * it is read out too. Does nothing where the address names none.
 */
export function jumpTo(hash: string): void {
  if (hash.length < 2) return;
  // After whatever scrolls and focuses on the way to a new screen.
  requestAnimationFrame(() => {
    const part = document.getElementById(decodeURIComponent(hash.slice(1)));
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  });
}
