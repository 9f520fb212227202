import type { UploadFault } from '../../../../server/contract/uploads.ts';
import { formatCsv } from '../../lib/csv.ts';
import { dataMessages as words } from '../../lib/messages/data.ts';

/** A file's faults as a file, for whoever mends it. */
export function faultCsv(faults: readonly UploadFault[]): string {
  return formatCsv([
    words.faults.csv,
    ...faults.map(({ line, column, value, message }) => [
      line === 0 ? undefined : line,
      column,
      value,
      message,
    ]),
  ]);
}
