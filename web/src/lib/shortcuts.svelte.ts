import { readStored, writeStored } from './stored.ts';

const STORED = 'plumbline.keys';

/**
 * Whether single keys do something (WCAG 2.1.4: it can be turned off, for those who speak to their browser),
 * and whether the tables are open.
 */
class Shortcuts {
  on = $state(readStored(STORED) !== 'off');
  tables = $state(false);

  toggle(): void {
    this.on = !this.on;
    writeStored(STORED, this.on ? 'on' : 'off');
  }

  /** `t` opens and closes the tables, except while something is being typed. */
  press(event: KeyboardEvent): void {
    if (!this.on || event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea'))
      return;
    this.tables = !this.tables;
  }
}

export const shortcuts = new Shortcuts();
