import type { Field } from './layout.ts';

/** A kind of file: which columns it may have, and whether every other column is a competency. */
export interface Form {
  name: string;
  fits: (columns: ReadonlySet<string>) => boolean;
  needs: readonly Field[];
  takes: readonly Field[];
  otherColumns: 'competencies' | 'refused';
}

/** The exports of review tools become forms of their own here; the first that fits a header reads the file. */
export const FORMS: readonly Form[] = [
  {
    name: 'one row a rating',
    // Either column alone gives the form away; that the other is missing is then what is told.
    fits: (columns) => columns.has('rating') || columns.has('competency'),
    needs: ['cycle', 'person', 'team', 'competency', 'source', 'rating'],
    takes: ['level', 'ladder', 'rater', 'weight'],
    otherColumns: 'refused',
  },
  {
    name: 'one row a person, one column a competency',
    fits: () => true,
    needs: ['cycle', 'person', 'team', 'source'],
    takes: ['level', 'ladder', 'rater', 'weight'],
    otherColumns: 'competencies',
  },
];
