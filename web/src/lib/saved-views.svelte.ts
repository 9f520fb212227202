import { readStored, writeStored } from './stored.ts';

const STORED = 'plumbline.views';

/** A screen with its filters under a name of the reader's own. */
export interface SavedView {
  name: string;
  /** Path and query: an address of this application. */
  href: string;
}

/** The views that a reader has named, in this browser, in the order of their names. */
class SavedViews {
  list = $state.raw<readonly SavedView[]>(read());

  constructor() {
    // Another tab of the same browser may have changed them.
    addEventListener('storage', ({ key }) => {
      if (key === STORED || key === null) this.list = read();
    });
  }

  /**
   * Keeps an address under a name; the same name again is replaced.
   *
   * @returns whether the browser kept it: it may be out of room, or forbidden to keep anything
   */
  save(name: string, href: string): boolean {
    return this.#store([...this.#without(name), { name: name.trim(), href }]);
  }

  /** Gives a view another name; one that has it already is replaced. Returns as `save`. */
  rename(from: string, to: string): boolean {
    const view = this.list.find(({ name }) => name === from);
    if (!view) return true;
    const others = this.#without(to).filter(({ name }) => name !== from);
    return this.#store([...others, { ...view, name: to.trim() }]);
  }

  /** Returns as `save`. */
  remove(name: string): boolean {
    return this.#store(this.#without(name));
  }

  #without(name: string): SavedView[] {
    return this.list.filter((other) => other.name !== name.trim());
  }

  #store(views: readonly SavedView[]): boolean {
    const sorted = views.toSorted((a, b) => a.name.localeCompare(b.name));
    const kept = writeStored(STORED, JSON.stringify(sorted));
    if (kept) this.list = sorted;
    return kept;
  }
}

/** What is stored, without what is no saved view: the storage is the reader's own and may hold anything. */
function read(): SavedView[] {
  try {
    const stored: unknown = JSON.parse(readStored(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSavedView) : [];
  } catch {
    return []; // no JSON, so none of ours
  }
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('href' in value)) return false;
  const { name, href } = value;
  // Only addresses of this application are followed: '//elsewhere' and 'javascript:' are none.
  return typeof name === 'string' && typeof href === 'string' && /^\/(?![/\\])/.test(href);
}

export const savedViews = new SavedViews();
