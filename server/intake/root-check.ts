/** A cycle has one company above all its teams. Another one is told once, at its first line. */
export class RootCheck {
  readonly #told = new Set<string>();
  #first: { root: string; line: number } | undefined;

  /** What to say against a path that begins with `root`; undefined where nothing is to be said. */
  refuse(root: string, line: number): string | undefined {
    this.#first ??= { root, line };
    if (root === this.#first.root || this.#told.has(root)) return undefined;
    this.#told.add(root);
    return `the path begins with "${root}", that of line ${this.#first.line} with "${this.#first.root}": expected one company above all teams of a cycle; --company NAME puts one there`;
  }
}
