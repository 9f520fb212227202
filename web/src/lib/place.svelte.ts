/** Where the reader is. The address bar is its store, so a link or the back button restores it. */
class Place {
  #path = $state(location.pathname);
  #search = $state(location.search);

  constructor() {
    addEventListener('popstate', () => {
      this.#read();
    });
  }

  get path(): string {
    return this.#path;
  }

  get search(): string {
    return this.#search;
  }

  /** Goes to an address of this application; `replace` leaves no step in the history. */
  go(href: string, how: { replace?: boolean } = {}): void {
    if (how.replace === true) history.replaceState(null, '', href);
    else history.pushState(null, '', href);
    this.#read();
  }

  #read(): void {
    this.#path = location.pathname;
    this.#search = location.search;
  }
}

export const place = new Place();
