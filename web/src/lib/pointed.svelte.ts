import type { Cell } from '../../../server/contract/distribution.ts';

export interface PointedCell {
  label: string;
  cell: Cell;
  scale: readonly string[];
  /** In the window, pixels. */
  at: DOMRect;
}

const LINGER = 150; // milliseconds to get from a cell to its card

/** The cell that the mouse, the finger or the keyboard is on: its card is open (WCAG 1.4.13). */
class Pointed {
  current = $state.raw<PointedCell>();
  #leaving: ReturnType<typeof setTimeout> | undefined;

  show(element: Element, cell: Omit<PointedCell, 'at'>): void {
    this.stay();
    this.current = { ...cell, at: element.getBoundingClientRect() };
  }

  /** The mouse has come from the cell to its card. */
  stay(): void {
    clearTimeout(this.#leaving);
  }

  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      this.close();
    }, LINGER);
  }

  close(): void {
    clearTimeout(this.#leaving);
    this.current = undefined;
  }
}

export const pointed = new Pointed();
