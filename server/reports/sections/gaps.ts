import { caterpillarDrawing } from '../../../web/src/charts/caterpillar.ts';
import { drawingBody } from '../../../web/src/charts/drawing-body.ts';
import { funnelDrawing } from '../../../web/src/charts/funnel.ts';
import { formatGap, formatMean } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { gapMessages } from '../../../web/src/lib/messages/gaps.ts';
import { gapsTitle } from '../../../web/src/pages/gaps/gaps-title.ts';
import { answerGaps } from '../../answers/gaps/answer-gaps.ts';
import type { GapsReply, ShownGap } from '../../contract/gaps.ts';
import { lower } from '../lower.ts';
import type { ReportContext } from '../context.ts';
import { competencyGapsTable, teamGapsTable } from '../gap-tables.ts';
import type { ReportChart, Section } from '../model.ts';
import { reportChart } from '../report-chart.ts';

/** As on the screen: a picture cannot be endlessly high. */
const MOST_LINES = 150;
const LINES_OF_PAGE = 50;

/** How far each team is from what its mix of levels predicts. */
export async function gapsSection(context: ReportContext): Promise<Section> {
  const { frame, teamGaps, unit, isCompany, source, scale } = context;
  const asked = { cycle: frame.publication.cycle, source, ...scale };
  const [inside, everywhere] = await Promise.all([
    answerGaps(teamGaps, frame, { ...asked, within: unit.path, by: 'competency' }),
    answerGaps(teamGaps, frame, asked),
  ]);
  const company = { path: frame.tree.root.path, name: frame.tree.root.name };
  const sentence = gapsTitle(
    { team: { path: unit.path, name: unit.name }, company },
    inside.teams,
    inside.funnel !== null,
  );
  return {
    key: 'gaps',
    title: m.nav.gaps,
    sentence,
    notes: [
      'A senior team is expected to rate higher, so each team is set against what the same mix of levels gets in the whole company. Ranking is by the shrunken gap; of ten flags about one is chance.',
    ],
    points: [],
    charts: charts(inside, everywhere, isCompany ? undefined : unit.path, sentence),
    tables: [teamGapsTable(inside), competencyGapsTable(inside, context.names.competency)],
  };
}

function charts(
  inside: GapsReply,
  everywhere: GapsReply,
  unit: string | undefined,
  sentence: string,
): ReportChart[] {
  const teams = shownOf(inside);
  const people = teams.reduce((sum, team) => sum + team.people, 0);
  if (teams.length === 0) return [];
  const { funnel } = gapMessages;
  const isInside = ({ team }: ShownGap) =>
    unit === undefined || team === unit || team.startsWith(`${unit} / `);
  return [
    ...(everywhere.funnel
      ? [
          reportChart({
            key: 'gaps-funnel',
            heading: funnel.title,
            note: funnel.note(people, everywhere.funnel.teams, formatMean(everywhere.funnel.tau)),
            finding: sentence,
            body: drawingBody(
              lower(
                funnelDrawing({
                  teams: shownOf(everywhere),
                  funnel: everywhere.funnel,
                  isInside,
                  chosen: undefined,
                  hrefOf: () => '',
                }),
              ),
            ),
          }),
        ]
      : []),
    ...caterpillars(teams, people),
  ];
}

/** All on one axis, in parts that fit on a page. */
function caterpillars(teams: readonly ShownGap[], people: number): ReportChart[] {
  const { title, note, capped } = gapMessages.caterpillar;
  const drawn = teams.slice(0, MOST_LINES);
  const parts = Math.ceil(drawn.length / LINES_OF_PAGE);
  const lines = Math.ceil(drawn.length / parts);
  return Array.from({ length: parts }, (_, at) => {
    const part = drawn.slice(at * lines, (at + 1) * lines);
    const heading = parts === 1 ? title : `${title}, part ${at + 1} of ${parts}`;
    return reportChart({
      key: at === 0 ? 'gaps-teams' : `gaps-teams-${at + 1}`,
      heading,
      note: note(people) + (drawn.length < teams.length ? ` ${capped(drawn.length, teams.length)}` : ''),
      finding: tellGaps(part),
      body: drawingBody(caterpillarDrawing(part, () => '', drawn)),
    });
  });
}

function tellGaps(teams: readonly ShownGap[]): string {
  const tell = ({ name, gap, shrunken }: ShownGap): string => `${name} ${formatGap(shrunken?.value ?? gap)}`;
  const flagged = teams.filter((team) => team.flagged).map(tell);
  const ends = [teams[0], teams.length > 1 ? teams.at(-1) : undefined]
    .flatMap((team) => team ?? [])
    .map(tell);
  return `From the highest to the lowest: ${ends.join(' to ')}; ${flagged.length > 0 ? `flagged: ${flagged.join(', ')}` : 'none is flagged'}`;
}

const shownOf = ({ teams }: GapsReply): ShownGap[] =>
  teams.flatMap((team) => ('withheld' in team ? [] : [team]));
