import { caterpillarDrawing } from '../../../web/src/charts/caterpillar.ts';
import { drawingBody } from '../../../web/src/charts/drawing-body.ts';
import { funnelDrawing } from '../../../web/src/charts/funnel.ts';
import { formatMean } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { gapMessages } from '../../../web/src/lib/messages/gaps.ts';
import { gapsTitle } from '../../../web/src/pages/gaps/gaps-title.ts';
import { answerGaps } from '../../answers/gaps/answer-gaps.ts';
import type { GapsReply, ShownGap } from '../../contract/gaps.ts';
import type { ReportContext } from '../context.ts';
import { competencyGapsTable, teamGapsTable } from '../gap-tables.ts';
import type { ReportChart, Section } from '../model.ts';

/** As on the screen: a picture cannot be endlessly high. */
const MOST_LINES = 150;

/** How far each team is from what its mix of levels predicts. */
export async function gapsSection(context: ReportContext): Promise<Section> {
  const { frame, teamGaps, unit, isCompany, source, scale } = context;
  const asked = { cycle: frame.publication.cycle, source, ...scale };
  const [inside, everywhere] = await Promise.all([
    answerGaps(teamGaps, frame, { ...asked, within: unit.path, by: 'competency' }),
    answerGaps(teamGaps, frame, asked),
  ]);
  const company = { path: frame.tree.root.path, name: frame.tree.root.name };
  return {
    key: 'gaps',
    title: m.nav.gaps,
    sentence: gapsTitle(
      { team: { path: unit.path, name: unit.name }, company },
      inside.teams,
      inside.funnel !== null,
    ),
    notes: [
      'A senior team is expected to rate higher, so each team is set against what the same mix of levels gets in the whole company. Ranking is by the shrunken gap; of ten flags about one is chance.',
    ],
    points: [],
    charts: charts(inside, everywhere, isCompany ? undefined : unit.path),
    tables: [teamGapsTable(inside), competencyGapsTable(inside, context.names.competency)],
  };
}

function charts(inside: GapsReply, everywhere: GapsReply, unit: string | undefined): ReportChart[] {
  const teams = shownOf(inside);
  const people = teams.reduce((sum, team) => sum + team.people, 0);
  if (teams.length === 0) return [];
  const { funnel, caterpillar } = gapMessages;
  const isInside = ({ team }: ShownGap) =>
    unit === undefined || team === unit || team.startsWith(`${unit} / `);
  const drawn = teams.slice(0, MOST_LINES);
  const capped = drawn.length < teams.length ? ` ${caterpillar.capped(drawn.length, teams.length)}` : '';
  return [
    ...(everywhere.funnel
      ? [
          {
            key: 'gaps-funnel',
            heading: funnel.title,
            note: funnel.note(people, everywhere.funnel.teams, formatMean(everywhere.funnel.tau)),
            alt: m.figures.picture(funnel.title),
            body: drawingBody(
              funnelDrawing({
                teams: shownOf(everywhere),
                funnel: everywhere.funnel,
                isInside,
                chosen: undefined,
                hrefOf: () => '',
              }),
            ),
          },
        ]
      : []),
    {
      key: 'gaps-teams',
      heading: caterpillar.title,
      note: caterpillar.note(people) + capped,
      alt: m.figures.picture(caterpillar.title),
      body: drawingBody(caterpillarDrawing(drawn, () => '')),
    },
  ];
}

const shownOf = ({ teams }: GapsReply): ShownGap[] =>
  teams.flatMap((team) => ('withheld' in team ? [] : [team]));
