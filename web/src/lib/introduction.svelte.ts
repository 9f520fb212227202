import { readStored, writeStored } from './stored.ts';

const STORED = 'plumbline.introduced';

/** Whether this browser's reader still has to be told what Plumbline is. */
class Introduction {
  isOpen = $state(readStored(STORED) === undefined);

  /** For good, as far as the browser keeps anything. */
  close(): void {
    this.isOpen = false;
    writeStored(STORED, 'yes');
  }
}

export const introduction = new Introduction();
