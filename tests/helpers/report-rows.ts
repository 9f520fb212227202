import type { ReportDocument } from '../../server/contract/report-document.ts';
import type { Measure } from '../../server/contract/measure.ts';

export type ReportRow = ReportDocument['sections'][number]['tables'][number]['rows'][number];

/** A measure as the three columns that a report has of it. */
export function threeOf(key: string, measure: Measure): ReportRow {
  const { value } = measure;
  const [middle, lower, upper] =
    value === null
      ? Array<{ none: typeof measure.reason }>(3).fill({ none: measure.reason })
      : [value, measure.lower, measure.upper];
  return { [key]: middle, [`${key}_lower`]: lower!, [`${key}_upper`]: upper! };
}

/** What a row of a withheld group is: its words, its head-count, and the same reason in every other column. */
export function withheldRow(row: ReportRow, known: ReportRow, reason: ReportRow[string]): ReportRow {
  return { ...Object.fromEntries(Object.keys(row).map((key) => [key, reason])), ...known };
}
