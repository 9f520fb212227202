import type { LevelDrafts } from '../level-drafts.ts';

/** What a table is read with. */
export interface TableContext {
  drafts: LevelDrafts;
  /** What the table stands under: names its competency where it names none itself. */
  heading: string | undefined;
  track?: string;
}
