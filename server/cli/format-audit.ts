import type { Audit } from '../audit/audit-cycle.ts';

/** As many as a terminal can use; --json has all. */
const SHOWN = 40;

const number = (value: number): string => value.toLocaleString('en');

/** What `plumbline audit` prints for a person: a row a table, and what it comes to. */
export function formatAudit({ report, found }: Audit): string {
  const rows = report.tables.map((table) => [
    table.source,
    table.competency,
    ...[
      table.people,
      table.cells,
      table.figures,
      table.groups,
      table.determined,
      table.pinned,
      table.undecided,
    ].map(number),
  ]);
  const head = [
    'source',
    'competency',
    'people',
    'cells',
    'figures',
    'groups',
    'determined',
    'pinned',
    'undecided',
  ];
  const { answered, refused } = report.questions;
  const groups = report.tables.reduce((sum, table) => sum + table.groups, 0);
  const witness = report.witness
    ? `Other data with the same publication found for ${report.witness.found} of ${report.witness.sampled} people drawn.`
    : 'No witness looked for.';
  const rest = found.length > SHOWN ? `  … and ${number(found.length - SHOWN)} more\n` : '';
  return (
    `${formatTable([head, ...rows])}\n` +
    `${report.cycle}, version ${report.version}: ${number(answered)} answers and ${number(refused)} refusals, ` +
    `${number(groups)} groups of fewer than ${report.k} people attacked in ${report.seconds} s.\n` +
    `${witness}\n` +
    `${found
      .slice(0, SHOWN)
      .map((sentence) => `  ${sentence}\n`)
      .join('')}${rest}` +
    (report.passed ? 'Passed: nobody can be picked out.\n' : `Failed: ${number(found.length)} findings.\n`)
  );
}

/** Columns as wide as their widest entry, numbers to the right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) =>
          column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
