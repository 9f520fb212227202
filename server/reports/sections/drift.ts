import { m } from '../../../web/src/lib/messages.ts';
import { driftTitle } from '../../../web/src/pages/drift/drift-title.ts';
import { answerDrift } from '../../answers/drift/drift.ts';
import type { DriftReply, DriftSeries } from '../../contract/drift.ts';
import type { ReportContext } from '../context.ts';
import { pointColumns, type PointRow } from '../point-columns.ts';
import type { Section, Table } from '../model.ts';
import { driftCharts } from './drift-charts.ts';
import { buildTable, measured, number, text } from '../table.ts';

/** How ratings have moved over the published cycles, all together and in each competency. */
export async function driftSection(context: ReportContext): Promise<Section> {
  const { db, history, frame, unit, isCompany, source, scale, names } = context;
  const reply = await answerDrift(db, history, {
    to: frame.publication.cycle,
    source,
    ...scale,
    ...(!isCompany && { team: unit.path }),
    by: 'competency',
  });
  const nameOf = (key: string): string => names.competency.get(key) ?? key;
  return {
    key: 'drift',
    title: m.nav.drift,
    sentence: driftTitle(
      { team: { path: unit.path, name: unit.name }, company: frame.tree.root },
      reply,
      nameOf,
    ),
    notes: [
      'A signal is a cycle beyond its control limits; where the words of the scale changed, nothing is compared across.',
    ],
    points: [],
    charts: driftCharts(reply, nameOf),
    tables: [
      buildTable(
        { key: 'drift-cycles', title: 'All competencies together, cycle by cycle' },
        rowsOf(reply.overall),
        pointColumns(reply, true),
      ),
      trends(context, reply),
      byCompetency(context, reply),
    ],
  };
}

function rowsOf({ points, ewma, pChart }: DriftSeries): PointRow[] {
  return points.map((point, at) => ({
    point,
    ewma: 'reason' in ewma ? { none: ewma.reason } : (ewma.points[at] ?? null),
    pChart: 'reason' in pChart ? { none: pChart.reason } : (pChart.points[at] ?? null),
  }));
}

function byCompetency({ names }: ReportContext, reply: DriftReply): Table {
  const rows = reply.competencies.flatMap((series) =>
    rowsOf(series).map((row) => ({ ...row, competency: series.competency })),
  );
  return buildTable(
    {
      key: 'drift-competencies',
      title: 'Mean by competency, cycle by cycle',
      grid: { down: 'competency_name', across: 'cycle', value: 'mean' },
    },
    rows,
    [
      text({
        key: 'competency',
        title: 'Competency',
        note: 'Key of the competency',
        value: (row) => row.competency,
      }),
      text({
        key: 'competency_name',
        title: 'Competency',
        note: 'Its name',
        value: ({ competency }) => names.competency.get(competency ?? '') ?? competency,
      }),
      ...pointColumns(reply, false),
    ],
  );
}

function trends({ names }: ReportContext, { overall, competencies }: DriftReply): Table {
  return buildTable<DriftSeries>(
    { key: 'drift-trends', title: 'Trend over the last cycles' },
    [overall, ...competencies],
    [
      text({
        key: 'competency',
        title: 'Competency',
        note: 'Key of the competency; empty: all together',
        value: (series) => series.competency,
        print: false,
      }),
      text({
        key: 'competency_name',
        title: 'Competency',
        note: 'Its name',
        value: ({ competency }) =>
          competency === null ? 'All competencies' : (names.competency.get(competency) ?? competency),
      }),
      text({
        key: 'since',
        title: 'Since',
        note: 'First cycle of the trend: the eighth last, or where the scale last changed',
        value: (series) => series.trendFrom,
      }),
      ...measured(
        number<DriftSeries>,
        {
          key: 'trend',
          title: 'Trend',
          unit: 'points of the scale a cycle',
          digits: 3,
          note: 'Slope of the mean',
        },
        (series) => series.trend,
      ),
      number({
        key: 'trend_p',
        title: 'p',
        unit: 'chance, 0 to 1',
        note: 'Chance of a trend as steep if there were none',
        digits: 3,
        value: (series) => series.trendP,
      }),
      ...measured(
        number<DriftSeries>,
        {
          key: 'top_trend',
          title: 'Top, trend',
          unit: 'share a cycle',
          digits: 3,
          note: 'Slope of the share of top words',
          print: false,
        },
        (series) => series.topBoxTrend,
      ),
      number({
        key: 'top_trend_p',
        title: 'Top, p',
        unit: 'chance, 0 to 1',
        note: 'Chance of a trend of that share as steep if there were none',
        digits: 3,
        value: (series) => series.topBoxTrendP,
        print: false,
      }),
    ],
  );
}
