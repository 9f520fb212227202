import type { LevelDraft } from './level-draft.ts';
import { identifyName } from './level-identity.ts';
import { slugOf } from './slug.ts';

/** Collects the levels of one file; what is said of a level in several places adds up. */
export class LevelDrafts {
  readonly #file: string;
  readonly #drafts: LevelDraft[] = [];
  readonly #found = new Map<string, LevelDraft>();

  constructor(file: string) {
    this.#file = file;
  }

  /** The level that a heading or cell names, new or seen before by the same key or the same title. */
  level(name: string, line: number, track?: string): LevelDraft {
    const identity = identifyName(name);
    const names = [identity.key, identity.title].map((text) => `${track ?? ''}\n${slugOf(text)}`);
    const known = names.map((text) => this.#found.get(text)).find((draft) => draft !== undefined);
    const draft = known ?? {
      file: this.#file,
      line,
      ...identity,
      ...(track !== undefined && { track }),
      summary: [],
      attributes: [],
      competencies: [],
    };
    if (!known) this.#drafts.push(draft);
    for (const text of names) this.#found.set(text, draft);
    return draft;
  }

  /** The levels in the order in which they were first named. */
  all(): LevelDraft[] {
    return this.#drafts;
  }
}
