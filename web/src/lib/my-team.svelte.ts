import { readStored, writeStored } from './stored.ts';

const STORED = 'plumbline.myTeam';

/** The team that its manager has chosen once, kept in this browser: screens start from it. */
class MyTeam {
  #path = $state(readStored(STORED));

  /** Undefined where none is chosen. */
  get path(): string | undefined {
    return this.#path;
  }

  choose(path: string): void {
    this.#path = path;
    writeStored(STORED, path); // not kept: it is the team until the page is closed
  }

  forget(): void {
    this.#path = undefined;
    writeStored(STORED, undefined);
  }

  /**
   * What the address says for a team. The company needs no word, except where an address without a team means
   * the reader's own.
   */
  inAddress(team: { path: string; parent: string | null }): string | undefined {
    return team.parent === null && this.#path === undefined ? undefined : team.path;
  }
}

export const myTeam = new MyTeam();
