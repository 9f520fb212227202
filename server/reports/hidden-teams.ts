import { m } from '../../web/src/lib/messages.ts';
import { shownMessages } from '../../web/src/lib/messages/shown.ts';
import { hiddenRows, type HiddenRow } from '../../web/src/lib/hidden-rows.ts';
import type { ReportContext } from './context.ts';
import { isInside } from './coverage-tables.ts';
import type { Table } from './model.ts';
import { buildTable, count, text } from './table.ts';

/** Teams of the report's unit that are not shown on their own: one line for each reason and place, as on the screen. */
export function hiddenTeams(context: ReportContext): HiddenRow[] {
  return hiddenRows(context.coverage.hidden.filter(({ team }) => isInside(context, team)));
}

/** The same as a table. */
export function hiddenTeamsTable(rows: readonly HiddenRow[], names: ReportContext['names']): Table {
  const words = shownMessages.hidden;
  return buildTable<HiddenRow>({ key: 'withheld-teams', title: words.title }, rows, [
    text({ key: 'team', title: 'Path', note: 'Path of the team', value: ({ team }) => team, print: false }),
    text({ key: 'team_name', title: words.team, note: 'Its own name', value: ({ name }) => name }),
    count({
      key: 'people_asked',
      title: words.people,
      note: 'People rated, in the competency that has the most of them; head-counts are treated as known',
      value: ({ people }) => people,
    }),
    text({
      key: 'competencies',
      title: words.in,
      note: 'Competencies in which it is not shown on its own',
      value: ({ competencies }) =>
        competencies.map((key) => names.competency.get(key) ?? key).join(', ') || words.all,
    }),
    text({
      key: 'reason',
      title: words.why,
      note: 'Why there is no number',
      value: ({ reason }) => m.withheld[reason],
    }),
    text({
      key: 'counted_in',
      title: words.counted,
      note: 'Path of the nearest unit whose figure has its people',
      value: ({ countedIn }) => countedIn ?? words.nowhere,
    }),
  ]);
}
