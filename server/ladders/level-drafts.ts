import type { LevelDraft } from './level-draft.ts';
import { splitExperience } from './experience.ts';
import { identifyName } from './level-identity.ts';
import { slugOf } from './slug.ts';

/** Whether nothing but its title names a level. */
const isBare = ({ key, title }: { key: string; title: string }) => slugOf(key) === slugOf(title);

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
    const { name: bare, experience } = splitExperience(name);
    const identity = identifyName(bare);
    const [key = '', title = ''] = [identity.key, identity.title].map(
      (text) => `${track ?? ''}\n${slugOf(text)}`,
    );
    const [byKey, byTitle] = [this.#found.get(key), this.#found.get(title)];
    // Two levels with codes of their own may have one title.
    const known = byKey ?? (byTitle && (isBare(identity) || isBare(byTitle)) ? byTitle : undefined);
    const draft: LevelDraft = known ?? {
      file: this.#file,
      line,
      ...identity,
      ...(track !== undefined && { track }),
      summary: [],
      attributes: experience === undefined ? [] : [['Experience', experience]],
      competencies: [],
    };
    if (!known) this.#drafts.push(draft);
    for (const text of [key, title]) this.#found.set(text, this.#found.get(text) ?? draft);
    return draft;
  }

  /** The levels in the order in which they were first named. */
  all(): LevelDraft[] {
    return this.#drafts;
  }
}
