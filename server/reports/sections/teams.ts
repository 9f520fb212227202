import { shareBarsBody } from '../../../web/src/charts/share-bars-body.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { distributionMessages } from '../../../web/src/lib/messages/distribution.ts';
import { titleSentence } from '../../../web/src/lib/title-sentence.ts';
import type { DistributionReply } from '../../contract/distribution.ts';
import { barRows } from '../bar-rows.ts';
import { askDistribution, type ReportContext } from '../context.ts';
import { figureColumns } from '../figure-columns.ts';
import type { Section, Table } from '../model.ts';
import { reportChart } from '../report-chart.ts';
import { buildTable, text } from '../table.ts';

/** What ratings look like in the parts of the unit: in its direct sub-teams, and in every team in it. */
export async function teamsSection(context: ReportContext): Promise<Section> {
  const { overall, unit, frame, names, isCompany } = context;
  const children = (frame.tree.children.get(unit.id) ?? []).map(({ path }) => path);
  const [parts, every] = await Promise.all([
    children.length > 0 ? askDistribution(context, { by: ['team'], team: children }) : undefined,
    askDistribution(context, { by: ['team'], within: unit.path }),
  ]);
  const areAllTeams = parts?.cells.length === every.cells.length;
  const heading = isCompany
    ? distributionMessages.bars.title.divisions
    : distributionMessages.bars.title.team(unit.name);
  const rows = parts ? barRows(overall, parts, 'team', { names, total: m.bars.all(unit.name) }) : [];
  const [cell] = overall.cells;
  if (!cell) throw new Error(`no answer about ${unit.path}`);
  const sentence = titleSentence({
    overall: cell,
    scale: overall.scale,
    rows,
    groups: m.by.groups('team'),
    whose: isCompany ? m.title.whose.everyone : m.title.whose.team(unit.name),
  });
  return {
    key: 'teams',
    title: 'Teams',
    sentence,
    notes: [
      'What a team’s mix of levels explains is still in these figures; the gaps further on are without it.',
    ],
    points: [],
    charts: parts
      ? [
          reportChart({
            key: 'teams-parts',
            heading,
            note: 'Share of ratings at each word of the scale, in per cent.',
            finding: sentence,
            body: shareBarsBody({ rows, scale: overall.scale }),
          }),
        ]
      : [],
    tables: [
      ...(parts && !areAllTeams ? [teamTable(context, parts, 'teams-parts', heading)] : []),
      teamTable(context, every, 'teams-all', distributionMessages.bars.title.teams(unit.name)),
    ],
  };
}

function teamTable(
  { names, overall, againstName }: ReportContext,
  reply: DistributionReply,
  key: string,
  title: string,
): Table {
  return buildTable(
    { key, title },
    reply.cells.map((cell) => ({ cell })),
    [
      text({
        key: 'team',
        title: 'Path',
        note: 'Path of the team',
        value: ({ cell }) => cell.team,
        print: false,
      }),
      text({
        key: 'team_name',
        title: 'Team',
        note: 'Its own name',
        value: ({ cell }) => names.team.get(cell.team ?? '') ?? cell.team,
      }),
      ...figureColumns({ ...overall, against: againstName }),
    ],
  );
}
