/** A competency that a ladder holds, on that ladder's scale. */
export interface LadderItem {
  /** As the file first had it. */
  name: string;
  competencyId: number;
  scaleId: number;
}

/** A survey's question: its scale and id are settled when all is read. */
export interface QuestionItem {
  name: string;
  /** The key that its competency has or gets. */
  question: string;
}

export type Item = LadderItem | QuestionItem;

/** Numbers what scores are given for, from 1, in the order of first use. */
export class ItemList {
  readonly items: Item[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(key: string, item: Item): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.items.push(item);
    this.#codes.set(key, this.items.length);
    return this.items.length;
  }
}
