import { untrack } from 'svelte';
import { place } from './place.svelte.ts';
import { besideView, formatView, parseView, type Fault, type View } from './view-query.ts';

/** The current view, read from the address bar and changed only through it. */
class CurrentView {
  readonly #parsed = $derived(parseView(place.search));
  readonly #beside = $derived(besideView(place.search));

  get current(): View {
    return this.#parsed.view;
  }

  /** Values in the address that could not be read. */
  get faults(): readonly Fault[] {
    return this.#parsed.faults;
  }

  /** The address of this screen with a changed view; what the screen itself keeps there stays. */
  href(change: Partial<View>): string {
    return this.#href({ ...this.current, ...change });
  }

  /** The address of another screen on the same view, changed. */
  to(path: string, change: Partial<View> = {}): string {
    return path + formatView({ ...this.current, ...change });
  }

  /**
   * The same two for the links of a figure: the view in them is the one of its answer. With links that follow the
   * address at once, all of the figure would be drawn once more while the next answer loads.
   *
   * @example
   * const links = $derived(address.linksOf(answer));
   */
  linksOf(_answer: object): Pick<CurrentView, 'href' | 'to'> {
    const view = untrack(() => this.current);
    return {
      href: (change) => this.#href({ ...view, ...change }),
      to: (path, change) => path + formatView({ ...view, ...change }),
    };
  }

  go(change: Partial<View>, how: { replace?: boolean } = {}): void {
    place.go(this.href(change), how);
  }

  #href(view: View): string {
    const query = formatView(view) + this.#beside;
    return place.path + query.replace(/^&/, '?');
  }
}

export const view = new CurrentView();
