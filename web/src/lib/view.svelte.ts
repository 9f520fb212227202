import { place } from './place.svelte.ts';
import { besideView, formatView, parseView, type Fault, type View } from './view-query.ts';

/** The current view, read from the address bar and changed only through it. */
class CurrentView {
  readonly #parsed = $derived(parseView(place.search));

  get current(): View {
    return this.#parsed.view;
  }

  /** Values in the address that could not be read. */
  get faults(): readonly Fault[] {
    return this.#parsed.faults;
  }

  /** The address of this screen with a changed view; what the screen itself keeps there stays. */
  href(change: Partial<View>): string {
    const query = formatView({ ...this.current, ...change }) + besideView(place.search);
    return place.path + query.replace(/^&/, '?');
  }

  /** The address of another screen on the same view, changed. */
  to(path: string, change: Partial<View> = {}): string {
    return path + formatView({ ...this.current, ...change });
  }

  go(change: Partial<View>, how: { replace?: boolean } = {}): void {
    place.go(this.href(change), how);
  }
}

export const view = new CurrentView();
