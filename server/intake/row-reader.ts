import type { StagedSubject, StagingWriter } from '../../db/private/staging-writer.ts';
import type { ItemReader } from './cycle-rules.ts';
import type { FaultList } from './fault-list.ts';
import { ItemList } from './item-list.ts';
import type { Layout } from './layout.ts';
import { isMissing } from './parse-score.ts';
import { BrokenFile } from './record-splitter.ts';
import { Refusal } from './refusal.ts';
import { SubjectReader, type RowRules } from './subject-reader.ts';

/** Above this a column does not hold competencies, and their numbers would not fit the staging table. */
const MOST_ITEMS = 10_000;

/** Reads records into the staging table, telling every fault of every cell. */
export class RowReader {
  rows = 0;
  ratings = 0;
  missing = 0;
  readonly items = new ItemList();
  readonly layout: Layout;
  readonly subjects: SubjectReader;
  readonly #writer: StagingWriter;
  readonly #faults: FaultList;

  constructor(layout: Layout, rules: RowRules, writer: StagingWriter, faults: FaultList) {
    this.layout = layout;
    this.subjects = new SubjectReader(layout, rules, this.items, faults);
    this.#writer = writer;
    this.#faults = faults;
  }

  /** `ended` is false for a last record that no line break follows. */
  record(fields: readonly string[], line: number, ended: boolean): void {
    const width = this.layout.header.length;
    // Spreadsheets write the rows below a table as delimiters with nothing between them.
    if ((fields.length !== width || fields[0] === '') && fields.every((field) => field.trim() === '')) return;
    this.rows += 1;
    if (fields.length !== width) {
      const cut = !ended && fields.length < width ? '; the file seems to be cut off here' : '';
      const values = fields.length === 1 ? '1 value' : `${fields.length} values`;
      this.#faults.add(line, '', '', `the line has ${values}: expected ${width}, as in the header${cut}`);
      return;
    }

    const head = this.subjects.read(fields, line);
    if (!head) return;
    const { cycle, place, subject } = head;
    const { rating, competency } = this.layout.columns;
    if (rating !== undefined && competency !== undefined) {
      const item = cycle.findItem(place, fields[competency] ?? '');
      this.#readScore(fields, line, rating, competency, item, subject);
      return;
    }
    for (const { index, name } of this.layout.scores) {
      // One row a person has a column for each ladder's competencies: those of the other ladders are blank.
      if (isMissing(fields[index] ?? '')) this.missing += 1;
      else this.#readScore(fields, line, index, index, cycle.findItem(place, name), subject);
    }
  }

  #readScore(
    fields: readonly string[],
    line: number,
    index: number,
    competency: number,
    item: ItemReader | Refusal,
    subject: StagedSubject | undefined,
  ): void {
    const { header, scores } = this.layout;
    const text = fields[index] ?? '';
    if (item instanceof Refusal) {
      // In the wide form the heading names the competency, in the long form the cell does.
      const value = scores.length > 0 ? text : (fields[competency] ?? '');
      this.#faults.add(line, header[competency] ?? '', value.trim(), item.message);
      return;
    }
    const score = item.read(text);
    if (score === 'missing') {
      this.missing += 1;
    } else if (score instanceof Refusal) {
      this.#faults.add(line, header[index] ?? '', text.trim(), score.message);
    } else if (subject) {
      if (item.code > MOST_ITEMS) {
        throw new BrokenFile(
          line,
          'more than 10,000 different competencies: expected the column to hold competencies',
        );
      }
      this.ratings += 1;
      this.#writer.add(line, index, subject, item.code, score);
    }
  }
}
