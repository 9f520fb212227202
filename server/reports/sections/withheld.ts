import { formatCount } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import type { WithheldReason } from '../../contract/distribution.ts';
import { DISCLOSURE_TEXT } from '../../methods/disclosure-text.ts';
import type { Column, Section, Table, Value } from '../model.ts';
import type { ReportContext } from '../context.ts';
import { hiddenTeams, hiddenTeamsTable } from '../hidden-teams.ts';
import { isWithheld } from '../reason-of.ts';
import { buildTable, count, text } from '../table.ts';

interface Withheld {
  table: Table;
  row: string;
  of: Value;
  reason: WithheldReason;
}

/**
 * What the other sections do not show, and why: counted by table, then the teams that are not shown on their own as
 * on the screen What is shown, then every other group where a row is one group.
 */
export function withheldSection(context: ReportContext, sections: readonly Section[]): Section {
  const hidden = hiddenTeams(context);
  const teams = new Set(hidden.map(({ team }) => team));
  const all = sections.flatMap(({ tables }) => tables.flatMap(listWithheld));
  const kept = all.filter(({ reason }) => reason !== 'no ratings');
  // One group is in several tables: it is told once, and a team in a table of its own.
  const groups = [
    ...Map.groupBy(
      kept.filter(({ table, row }) => !table.grid && !teams.has(row)),
      ({ row, reason }) => `${row} ${reason}`,
    ).values(),
  ].flatMap(([first]) => (first ? [first] : []));
  const counts = [...Map.groupBy(kept, ({ table, reason }) => `${table.key} ${reason}`).values()];
  return {
    key: 'withheld',
    title: 'What is withheld',
    sentence: tellWithheld(teams.size, groups.length),
    notes: [...DISCLOSURE_TEXT.how, ...DISCLOSURE_TEXT.limits],
    points: [],
    charts: [],
    tables: [
      buildTable<Withheld[]>({ key: 'withheld-counts', title: 'Withheld, by table and reason' }, counts, [
        text({
          key: 'table',
          title: 'Table',
          note: 'Key of the table',
          value: ([first]) => first?.table.key ?? '',
          print: false,
        }),
        text({
          key: 'table_title',
          title: 'Table',
          note: 'What it holds',
          value: ([first]) => first?.table.title ?? '',
        }),
        reasonColumn(([first]) => first?.reason),
        count({
          key: 'rows',
          title: 'Rows',
          unit: 'rows',
          note: 'Rows without figures for this reason',
          value: (rows) => rows.length,
        }),
      ]),
      hiddenTeamsTable(hidden, context.names),
      buildTable<Withheld>({ key: 'withheld-groups', title: 'Other groups that are withheld' }, groups, [
        text({
          key: 'table',
          title: 'Table',
          note: 'Key of the table',
          value: ({ table }) => table.key,
          print: false,
        }),
        text({
          key: 'table_title',
          title: 'Table',
          note: 'What it holds',
          value: ({ table }) => table.title,
        }),
        text({ key: 'group', title: 'Group', note: 'Which row of it', value: ({ row }) => row }),
        count({
          key: 'people_asked',
          title: 'People',
          note: 'People asked about; head-counts are treated as known',
          value: ({ of }) => of,
        }),
        reasonColumn(({ reason }) => reason),
      ]),
    ],
  };
}

function tellWithheld(teams: number, groups: number): string {
  const parts = [
    ...(teams > 0 ? [teams === 1 ? 'one team' : `${formatCount(teams)} teams`] : []),
    ...(groups > 0 ? [groups === 1 ? 'one other group' : `${formatCount(groups)} other groups`] : []),
  ].join(' and ');
  if (parts === '') return 'Nothing in this report is withheld';
  const subject = parts.charAt(0).toUpperCase() + parts.slice(1);
  return `${subject} ${teams + groups === 1 ? 'is' : 'are'} withheld in at least one figure so that nobody can be picked out`;
}

function reasonColumn<Row>(reasonOf: (row: Row) => WithheldReason | undefined) {
  return text<Row>({
    key: 'reason',
    title: 'Reason',
    note: 'Why there is no number',
    value: (row) => {
      const reason = reasonOf(row);
      return reason === undefined ? '' : m.withheld[reason];
    },
  });
}

/** A row's first withheld number speaks for all of it: a group is shown or it is not. */
function listWithheld(table: Table): Withheld[] {
  const at = table.columns.findIndex(({ key }) => key === 'people_asked');
  return table.rows.flatMap((row) => {
    const found = row.find(isWithheld);
    if (!found) return [];
    return [{ table, row: nameOf(table.columns, row), of: row[at] ?? null, reason: found.withheld }];
  });
}

/** A team's path, which no other team has; else the words of the row that are printed. */
function nameOf(columns: readonly Column[], row: readonly Value[]): string {
  const path = row[columns.findIndex(({ key }) => key === 'team')];
  if (typeof path === 'string') return path;
  const words = row.flatMap((value, at) =>
    typeof value === 'string' && value !== '' && columns[at]?.print === true ? [value] : [],
  );
  return words.join(', ');
}
