const GAP = 6;

/** Puts an open popover under its button, inside the window. (Anchor positioning is not in every browser yet.) */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const width = popover.offsetWidth;
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP));
  popover.style.left = `${left}px`;
  popover.style.top = `${at.bottom + GAP}px`;
  popover.style.maxHeight = `${Math.max(200, innerHeight - at.bottom - 3 * GAP)}px`;
}
