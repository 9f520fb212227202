import type { LadderYaml } from './ladder-yaml.ts';
import type { Competency, Problem } from './ladder.ts';
import { hasContent, type CompetencyDraft, type LevelDraft } from './level-draft.ts';
import { slugOf } from './slug.ts';

/** Joins what stood in several paragraphs; undefined for none. */
export function joinParagraphs(paragraphs: readonly string[]): string | undefined {
  return paragraphs.length > 0 ? paragraphs.join('\n') : undefined;
}

/** Which competency a heading is, by ladder.yaml; headings that differ by case or emoji are one. */
export class CompetencyNames {
  readonly #keys = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #isMapped: boolean;

  constructor({ competencies }: LadderYaml) {
    this.#isMapped = competencies.length > 0;
    for (const { key, name, headings } of competencies) {
      for (const text of [
        key,
        ...(name === undefined ? [] : [name]),
        ...headings.map((heading) => heading.text),
      ]) {
        this.#keys.set(slugOf(text), key);
      }
      if (name !== undefined) this.#names.set(key, name);
    }
  }

  /** Key and name; the first spelling seen becomes a competency's name unless ladder.yaml has one. */
  find(heading: string): { key: string; name: string; isUnmapped: boolean } {
    const slug = slugOf(heading);
    const key = this.#keys.get(slug) ?? slug;
    const name = this.#names.get(key) ?? heading;
    this.#names.set(key, name);
    return { key, name, isUnmapped: this.#isMapped && !this.#keys.has(slug) };
  }
}

/** A sentence that is mapped to a competency is not its name, so it is kept as part of what is said of it. */
function summaryOf(draft: CompetencyDraft, name: string): string[] {
  return draft.isSentence && slugOf(draft.heading) !== slugOf(name)
    ? [draft.heading, ...draft.summary]
    : draft.summary;
}

/** One level's competencies in the order they first appear. Headings of one competency add up. */
export function nameCompetencies(
  level: LevelDraft,
  names: CompetencyNames,
  problems: Problem[],
): Competency[] {
  const found = new Map<string, Competency & { paragraphs: string[] }>();
  for (const draft of level.competencies.filter(hasContent)) {
    const { key, name, isUnmapped } = names.find(draft.heading);
    if (isUnmapped) {
      const message = `"${draft.heading}" is not in ladder.yaml's competencies; it is one of its own, ${key}.`;
      problems.push({ file: level.file, line: draft.line, severity: 'warning', message });
    }
    const into = found.get(key) ?? { key, name, paragraphs: [], expectations: [], examples: [] };
    found.set(key, into);
    into.paragraphs.push(...summaryOf(draft, name));
    into.expectations.push(...draft.expectations);
    into.examples.push(...draft.examples);
  }
  return [...found.values()].map(({ paragraphs, ...competency }) => {
    const summary = joinParagraphs(paragraphs);
    return { ...competency, ...(summary !== undefined && { summary }) };
  });
}
