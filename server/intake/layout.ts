/** What a column can hold, besides a competency's scores in the wide form. */
export type Field =
  'cycle' | 'person' | 'team' | 'level' | 'competency' | 'source' | 'rating' | 'ladder' | 'rater' | 'weight';

/** What somebody says that a column is, whatever its name; 'leave out' is never read. */
export type ColumnUse = Field | 'leave out';

/** Where the columns of a file are. */
export interface Layout {
  /** Column names as the file has them. */
  header: string[];
  columns: Partial<Record<Field, number>>;
  /** One a competency in the wide form, none in the long form. */
  scores: { index: number; name: string }[];
}
