import type { CompetencyGap, GapsReply, ShownGap } from '../contract/gaps.ts';
import type { Table, Value } from './model.ts';
import { buildTable, count, limits, number, text, type ColumnOf } from './table.ts';

type Team = GapsReply['teams'][number];

const shown =
  (of: (team: ShownGap) => Value) =>
  (team: Team): Value =>
    'withheld' in team ? { withheld: team.withheld } : of(team);

/** What is null in a shown gap says why, where there is a reason. */
const known = (of: (team: ShownGap) => number | null): ((team: Team) => Value) =>
  shown((team) => of(team) ?? (team.reason ? { none: team.reason } : null));

/** One row a team: its gap as measured and shrunken, and whether that is more than chance. */
export function teamGapsTable({ teams }: GapsReply): Table {
  const gap = {
    key: 'gap',
    title: 'Gap',
    note: 'Mean less what the company gives to the same mix of levels',
  };
  const shrunken = {
    key: 'shrunken',
    title: 'Shrunken',
    note: 'The gap, with a small team drawn towards zero by how little it can tell',
  };
  return buildTable<Team>({ key: 'gaps-teams', title: 'Gap of every team' }, teams, [
    ...nameColumns<Team>((row) => row),
    count({
      key: 'people',
      title: 'People',
      note: 'People in the figure',
      value: shown((team) => team.people),
    }),
    count({
      key: 'people_asked',
      title: 'Of',
      note: 'People asked about',
      value: (team) => ('withheld' in team ? team.of : team.coverage.of),
    }),
    number({
      key: 'mean',
      title: 'Mean',
      note: 'Mean position on the scale',
      value: shown((team) => team.raw),
    }),
    number({
      key: 'predicted',
      title: 'Predicted',
      note: 'Mean of the company at the same mix of levels',
      value: shown((team) => team.expected),
    }),
    number({ ...gap, value: shown((team) => team.gap) }),
    ...limits<Team>(number, gap, {
      lower: shown((team) => team.lower),
      upper: shown((team) => team.upper),
    }),
    number({
      key: 'standard_error',
      title: 'Standard error',
      note: 'Of the gap',
      value: shown((team) => team.se),
      print: false,
    }),
    number({ ...shrunken, value: known((team) => team.shrunken?.value ?? null) }),
    ...limits<Team>(number, shrunken, {
      lower: known((team) => team.shrunken?.lower ?? null),
      upper: known((team) => team.shrunken?.upper ?? null),
    }),
    number({
      key: 'superiority',
      title: 'Superiority',
      unit: 'chance, 0 to 1',
      note: 'Chance to be rated above the same mix of levels elsewhere, ties count half',
      value: shown((team) => team.superiority),
      print: false,
    }),
    number({
      key: 'z',
      title: 'z',
      unit: 'standard errors',
      note: 'With the spread that teams have anyway',
      value: known((team) => team.z),
      print: false,
    }),
    number({
      key: 'p',
      title: 'p',
      unit: 'chance, 0 to 1',
      note: 'Chance of a gap as large under none',
      value: known((team) => team.p),
      print: false,
    }),
    number({
      key: 'q',
      title: 'q',
      unit: 'chance, 0 to 1',
      note: 'The same, corrected for all teams of the company (Benjamini and Hochberg)',
      value: known((team) => team.q),
    }),
    text({
      key: 'flagged',
      title: 'Flagged',
      note: 'yes: q is at most 0.10',
      value: shown((team) => (team.flagged ? 'yes' : 'no')),
    }),
  ]);
}

interface Pair {
  team: Team;
  gap: CompetencyGap;
}

/** One row a team and competency. */
export function competencyGapsTable({ teams }: GapsReply, names: ReadonlyMap<string, string>): Table {
  const pairs = teams.flatMap((team) => (team.competencies ?? []).map((gap): Pair => ({ team, gap })));
  const of =
    (value: (gap: Exclude<CompetencyGap, { withheld: unknown }>) => Value) =>
    ({ gap }: Pair): Value =>
      'withheld' in gap ? { withheld: gap.withheld } : value(gap);
  return buildTable<Pair>(
    {
      key: 'gaps-competencies',
      title: 'Gap of every team in each competency',
      grid: { down: 'team_name', across: 'competency_name', value: 'gap' },
    },
    pairs,
    [
      ...nameColumns<Pair>(({ team }) => team),
      text({
        key: 'competency',
        title: 'Competency',
        note: 'Key of the competency',
        value: ({ gap }) => gap.competency,
      }),
      text({
        key: 'competency_name',
        title: 'Competency',
        note: 'Its name',
        value: ({ gap }) => names.get(gap.competency) ?? gap.competency,
      }),
      count({ key: 'people', title: 'People', note: 'People in the figure', value: of((gap) => gap.people) }),
      number({ key: 'mean', title: 'Mean', note: 'Mean position on the scale', value: of((gap) => gap.raw) }),
      number({
        key: 'predicted',
        title: 'Predicted',
        note: 'Mean of the company at the same mix of levels',
        value: of((gap) => gap.expected),
      }),
      number({
        key: 'gap',
        title: 'Gap',
        note: 'Mean less what the company gives to the same mix of levels',
        value: of((gap) => gap.gap),
      }),
      ...limits<Pair>(
        number,
        { key: 'gap', title: 'Gap', note: '' },
        {
          lower: of((gap) => gap.lower),
          upper: of((gap) => gap.upper),
        },
      ),
      number({
        key: 'standard_error',
        title: 'Standard error',
        note: 'Of the gap',
        value: of((gap) => gap.se),
        print: false,
      }),
      text({
        key: 'flagged',
        title: 'Flagged',
        note: 'yes: flagged among the teams in this competency',
        value: of((gap) => (gap.flagged ? 'yes' : 'no')),
      }),
    ],
  );
}

function nameColumns<Row>(teamOf: (row: Row) => Pick<Team, 'team' | 'name'>): ColumnOf<Row>[] {
  return [
    text({
      key: 'team',
      title: 'Path',
      note: 'Path of the team',
      value: (row) => teamOf(row).team,
      print: false,
    }),
    text({ key: 'team_name', title: 'Team', note: 'Its own name', value: (row) => teamOf(row).name }),
  ];
}
