import type { AuditReport } from '../../../../server/contract/audits.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import { formatCount } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { shownMessages } from '../../lib/messages/shown.ts';

const words = shownMessages.audit;

/** What was attacked in each table and what came of it, one line a table. */
export function auditTable({ tables }: AuditReport, names: ReadonlyMap<string, string>): FigureTable {
  const number = (name: string, csv: string) => ({ name, number: true, csv: [csv] });
  const count = (value: number) => ({ text: formatCount(value), csv: [value] });
  return {
    columns: [
      { name: words.competency, number: false, csv: ['competency'] },
      { name: words.source, number: false, csv: ['source of ratings'] },
      number(words.people, 'people'),
      number(words.figures, 'figures'),
      number(words.groups, 'groups attacked'),
      number(words.determined, 'determined'),
      number(words.pinned, 'pinned'),
      number(words.undecided, 'undecided'),
    ],
    rows: tables.map((table) => ({
      key: `${table.source} ${table.competency}`,
      cells: [
        { text: names.get(table.competency) ?? table.competency, csv: [table.competency] },
        { text: m.source[table.source], csv: [table.source] },
        count(table.people),
        count(table.figures),
        count(table.groups),
        count(table.determined),
        count(table.pinned),
        count(table.undecided),
      ],
    })),
  };
}

/** The same added up over all tables. */
export function auditTotals({ tables }: Pick<AuditReport, 'tables'>) {
  const total = { figures: 0, groups: 0, determined: 0, pinned: 0, undecided: 0 };
  for (const table of tables) {
    total.figures += table.figures;
    total.groups += table.groups;
    total.determined += table.determined;
    total.pinned += table.pinned;
    total.undecided += table.undecided;
  }
  return total;
}
