import { itemsOf } from '../bullet-lines.ts';
import { oneLine } from '../document/text-of.ts';
import { fieldKind, fieldWords } from '../field-names.ts';
import { LevelDrafts } from '../level-drafts.ts';
import { identifyName } from '../level-identity.ts';
import { makeCompetency, UNNAMED, type CompetencyDraft, type LevelDraft } from '../level-draft.ts';
import { withoutEmoji } from '../without-emoji.ts';
import { entriesOf, entryKind, keyOf, nameOf, type EntryKind } from './collection-kind.ts';
import type { DataMap, DataNode } from './data-node.ts';

/** What is known of the place of a value. */
interface Place {
  level?: LevelDraft;
  competency?: string;
  track?: string;
}

const asWords = (key: string) => {
  const words = /\s/.test(key) ? key : fieldWords(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isTexts = (node: DataNode) => node.kind === 'list' && node.items.every((item) => item.kind === 'text');

/** `attributes: {scope: one team}`: a word or two for each. */
function areAttributes(node: DataNode, field: string | undefined): node is DataMap {
  return (
    node.kind === 'map' &&
    /^attributes?$/i.test(field ?? '') &&
    node.entries.every(([, value]) => value.kind === 'text')
  );
}

/** Every text in a value, one an item; multi-line texts by line or bullet. */
function textsOf(node: DataNode): string[] {
  if (node.kind === 'text')
    return node.isFlag ? [] : itemsOf(node.text.replaceAll(/\n\s*\n|\n(?=\s*[-*•]\s)/g, '\u2028').trim());
  return node.kind === 'list'
    ? node.items.flatMap(textsOf)
    : node.entries.flatMap(([, value]) => textsOf(value));
}

/** Reads levels out of data whose fields its owner named; one walk, told at each step what is already known. */
export class DataReader {
  readonly #drafts: LevelDrafts;
  /** What is said of a competency beside its levels: it holds at each of them. */
  readonly #about = new Map<string, string[]>();

  constructor(file: string) {
    this.#drafts = new LevelDrafts(file);
  }

  read(root: DataNode): LevelDraft[] {
    this.#walk(root, {}, undefined);
    const levels = this.#drafts.all();
    for (const { competencies } of levels) {
      for (const [heading, about] of this.#about) {
        competencies.find((part) => part.heading === heading)?.summary.unshift(...about);
      }
    }
    return levels;
  }

  #walk(node: DataNode, place: Place, field: string | undefined): void {
    if (node.kind === 'text' || isTexts(node)) {
      this.#say(node, place, field);
      return;
    }
    const { level } = place;
    if (level && place.competency === undefined && areAttributes(node, field)) {
      for (const [key, value] of node.entries)
        level.attributes.push([asWords(key), textsOf(value).join(' ')]);
      return;
    }
    // Inside a level, a list of things with names of their own is a list of competencies.
    const areNamed =
      level !== undefined && node.kind === 'list' && entriesOf(node).every(({ name }) => name !== undefined);
    const kind =
      entryKind(node, field) ?? (areNamed && place.competency === undefined ? 'competency' : undefined);
    const isKnown =
      (kind === 'level' && place.level) ||
      (kind === 'competency' && place.competency !== undefined && place.level);
    if (kind === undefined || isKnown) {
      if (node.kind === 'map') this.#record(node, place, undefined);
      else for (const item of node.items) this.#walk(item, place, field);
      return;
    }
    const isKeyed = node.kind === 'map';
    for (const [i, { name, value }] of entriesOf(node).entries())
      this.#entry(kind, isKeyed, name, i, value, place);
  }

  /** One level or competency of a collection; one without a name is known by its place in it. */
  #entry(
    kind: EntryKind,
    isKeyed: boolean,
    name: string | undefined,
    i: number,
    value: DataNode,
    place: Place,
  ): void {
    const own = value.kind === 'map' ? nameOf(value) : undefined;
    if (kind === 'competency') {
      const inner = { ...place, competency: withoutEmoji(oneLine(own ?? asWords(name ?? String(i + 1)))) };
      if (value.kind === 'map' && entryKind(value, undefined) !== 'level') this.#record(value, inner, kind);
      else this.#walk(value, inner, undefined);
      return;
    }
    const key = value.kind === 'map' ? keyOf(value) : undefined;
    const level = this.#drafts.level(
      isKeyed ? (name ?? '') : (key ?? own ?? String(i + 1)),
      value.line,
      place.track,
    );
    // A title beside the key it is known by
    const title = own === undefined ? undefined : identifyName(oneLine(own)).title;
    if (title !== undefined && own !== level.key) level.title = title;
    if (value.kind === 'map') this.#record(value, { ...place, level }, kind);
    else this.#walk(value, { ...place, level }, undefined);
  }

  /** The fields of one record: those that say where it belongs first, then what it says. */
  #record({ entries }: DataMap, outer: Place, as: EntryKind | undefined): void {
    const place = { ...outer };
    const rest: [string, DataNode][] = [];
    const isNamed = as !== undefined;
    for (const [key, value] of entries) {
      const kind = fieldKind(key);
      const text = value.kind === 'text' ? oneLine(value.text) : '';
      if (text === '') rest.push([key, value]);
      else if (kind === 'track') place.track = text;
      else if (kind === 'level' && as !== 'level' && !isCount(key, text))
        place.level ??= this.#drafts.level(text, value.line, place.track);
      else if (kind === 'competency' && as !== 'competency') place.competency = asWords(text);
      else if (
        as === 'level' &&
        place.level &&
        (kind === 'order' || fieldWords(key) === 'rank') &&
        Number.isFinite(Number(text))
      )
        place.level.order = Number(text);
      else if (!(isNamed && isNameField(key))) rest.push([key, value]);
    }
    const hasText = rest.some(([key]) => fieldKind(key) === 'text');
    for (const [key, value] of rest) {
      if (value.kind === 'text') this.#field(key, value, place, as, hasText);
      else this.#walk(value, place, key);
    }
  }

  #field(
    key: string,
    value: Extract<DataNode, { kind: 'text' }>,
    place: Place,
    as: EntryKind | undefined,
    hasText: boolean,
  ): void {
    const { level, competency } = place;
    const kind = fieldKind(key);
    if (value.isFlag || isNameField(key)) return;
    if (!level) {
      const isAbout = competency !== undefined && (kind === 'summary' || kind === 'text');
      if (isAbout) this.#tellAbout(competency, oneLine(value.text));
      return;
    }
    if (as === 'level' && competency === undefined) {
      if (kind === 'summary' || kind === 'text') level.summary.push(oneLine(value.text));
      else if (kind === undefined) level.attributes.push([asWords(key), oneLine(value.text)]);
    } else if (kind === 'text' || kind === 'examples' || (kind === 'summary' && !hasText))
      this.#say(value, place, key);
    else if (kind === 'summary' && competency !== undefined)
      this.#competency(level, competency, value.line).summary.push(oneLine(value.text));
    else if (kind === undefined && competency === undefined && as === undefined) this.#say(value, place, key);
  }

  #tellAbout(competency: string, text: string): void {
    const { heading } = makeCompetency(competency, 1);
    if (text !== '') this.#about.set(heading, [...(this.#about.get(heading) ?? []), text]);
  }

  /** Texts that are asked, or shown as examples, where their place is known. */
  #say(node: DataNode, { level, competency }: Place, field: string | undefined): void {
    if (!level) return;
    const kind = field === undefined ? undefined : fieldKind(field);
    const isSaid = competency !== undefined || field === undefined || kind === 'text' || kind === 'examples';
    const draft = this.#competency(level, competency ?? (isSaid ? UNNAMED : asWords(field)), node.line);
    draft[kind === 'examples' ? 'examples' : 'expectations'].push(...textsOf(node));
  }

  #competency(level: LevelDraft, name: string, line: number): CompetencyDraft {
    const known = level.competencies.at(-1);
    if (known?.heading === name) return known;
    const draft = { ...makeCompetency(name, line), isSentence: false };
    level.competencies.push(draft);
    return draft;
  }
}

/** `levels: 6` says how many there are. */
const isCount = (key: string, text: string) => /s$/i.test(key) && /^\d+$/.test(text);

function isNameField(key: string): boolean {
  const words = fieldWords(key);
  return /^(?:id|uuid|key|code|slug|path|url|link|icon|colou?r|short name|display name|name|title|label)$/.test(
    words,
  );
}
