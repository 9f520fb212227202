import { shownMessages } from '../../web/src/lib/messages/shown.ts';
import type { Coverage } from '../contract/common.ts';
import type { CoveredTable, CoveredUnit, TeamPlaces } from '../contract/coverage.ts';
import type { ReportContext } from './context.ts';
import type { Table } from './model.ts';
import { buildTable, count, percent, text, type ColumnOf } from './table.ts';

type Context = Pick<ReportContext, 'coverage' | 'unit' | 'isCompany'>;

/** One row a competency: where the company's people and teams are counted. */
export function competenciesCovered({ coverage: { tables } }: Context): Table {
  const places = (key: keyof TeamPlaces, title: string, note: string): ColumnOf<CoveredTable> =>
    count({ key: `teams_${key}`, title, unit: 'teams', note, value: ({ teams }) => teams[key] });
  return buildTable<CoveredTable>(
    { key: 'coverage-competencies', title: 'Who is in the figures of each competency, in the company' },
    tables,
    [
      ...competencyColumns<CoveredTable>((table) => table),
      ...coverageColumns<CoveredTable>((table) => table.coverage),
      places('own', 'Teams on their own', 'Teams that are shown on their own'),
      places('above', 'Teams in a unit', 'Teams that are counted in a unit above them only'),
      places('nowhere', 'Teams in none', 'Teams that are in no figure'),
      count({
        key: 'level_people',
        title: 'By level',
        note: 'People with a level who are in the figures by level; empty: levels are not shown',
        value: ({ levels }) => levels?.people ?? null,
      }),
      count({
        key: 'level_people_asked',
        title: 'With a level',
        note: 'People rated who have a level; empty: levels are not shown',
        value: ({ levels }) => levels?.of ?? null,
      }),
    ],
  );
}

interface UnitIn {
  unit: CoveredUnit;
  table: CoveredTable;
  coverage: Coverage;
}

/** One row a unit and competency, of the report's unit and all below it: how many are in the unit's own figure. */
export function unitsCovered(context: Context): Table {
  const { units, tables } = context.coverage;
  const rows = units
    .filter(({ team }) => isInside(context, team))
    .flatMap((unit) =>
      tables.map((table, at): UnitIn => ({ unit, table, coverage: unit.tables[at] ?? { people: 0, of: 0 } })),
    );
  return buildTable<UnitIn>(
    {
      key: 'coverage-units',
      title: shownMessages.units.title,
      grid: { down: 'team_name', across: 'competency_name', value: 'share' },
    },
    rows,
    [
      text({ key: 'team', title: 'Path', note: 'Path of the unit', value: ({ unit }) => unit.team }),
      text({ key: 'team_name', title: 'Unit', note: 'Its own name', value: ({ unit }) => unit.name }),
      ...competencyColumns<UnitIn>(({ table }) => table),
      ...coverageColumns<UnitIn>(({ coverage }) => coverage),
      count({
        key: 'teams_shown',
        title: 'Teams shown',
        unit: 'teams',
        note: 'Teams below it that are shown on their own in at least one competency',
        value: ({ unit }) => unit.teams.shown,
      }),
      count({
        key: 'teams',
        title: 'Teams',
        unit: 'teams',
        note: 'Teams below it with people rated',
        value: ({ unit }) => unit.teams.of,
      }),
    ],
  );
}

/** Whether a path is in the report's unit. */
export const isInside = (
  { unit, isCompany }: Pick<ReportContext, 'unit' | 'isCompany'>,
  path: string,
): boolean => isCompany || path === unit.path || path.startsWith(`${unit.path} / `);

function competencyColumns<Row>(of: (row: Row) => CoveredTable): ColumnOf<Row>[] {
  return [
    text({
      key: 'competency',
      title: 'Competency',
      note: 'Key of the competency',
      value: (row) => of(row).competency,
      print: false,
    }),
    text({ key: 'competency_name', title: 'Competency', note: 'Its name', value: (row) => of(row).name }),
  ];
}

function coverageColumns<Row>(of: (row: Row) => Coverage): ColumnOf<Row>[] {
  return [
    count({ key: 'people', title: 'People', note: 'People in the figure', value: (row) => of(row).people }),
    count({ key: 'people_asked', title: 'Of', note: 'People rated', value: (row) => of(row).of }),
    percent({
      key: 'share',
      title: 'Share',
      note: 'Share of the people rated who are in the figure; empty: nobody was rated',
      value: (row) => (of(row).of === 0 ? null : of(row).people / of(row).of),
    }),
  ];
}
