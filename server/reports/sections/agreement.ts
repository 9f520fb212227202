import { m } from '../../../web/src/lib/messages.ts';
import { agreementTitle } from '../../../web/src/pages/agreement/agreement-title.ts';
import { answerAgreement } from '../../answers/agreement/agreement.ts';
import type { AgreementReply, PairShown, RaterSummary, SourceShape } from '../../contract/agreement.ts';
import type { ReportContext } from '../context.ts';
import type { Section, Table, Value } from '../model.ts';
import { agreementCharts } from './agreement-charts.ts';
import { buildTable, count, measured, number, percent, text, type ColumnOf } from '../table.ts';

/** How those who rate agree, and what calibration changed. Summed up for the company and its divisions only. */
export async function agreementSection(context: ReportContext): Promise<Section> {
  const { db, frame, unit, isCompany, scale } = context;
  const isUnit = isCompany || unit.parentId === frame.tree.root.id;
  const of = isCompany ? {} : { unit: unit.path };
  const reply = isUnit ? await answerAgreement(db, frame, { ...scale, ...of, by: 'unit' }) : undefined;
  return {
    key: 'agreement',
    title: m.nav.agreement,
    sentence: agreementTitle(reply ?? { pairs: [] }, isCompany ? undefined : unit.name),
    notes: reply
      ? [
          'These summaries are made once, when a cycle is published, for units of 100 people and more, and are rounded. Chance-corrected agreement runs from 0 (as by chance) to 1.',
        ]
      : ['Agreement is summed up for the company and its divisions only.'],
    points: [],
    charts: reply ? agreementCharts(context, reply) : [],
    tables: reply ? [pairsTable(context, reply), sourcesTable(reply), ratersTable(reply)] : [],
  };
}

type Pair = AgreementReply['pairs'][number];

function pairsTable({ names }: ReportContext, { pairs }: AgreementReply): Table {
  const of =
    (value: (pair: PairShown) => Value) =>
    (pair: Pair): Value =>
      'reason' in pair ? { none: pair.reason } : value(pair);
  const whole = (key: 'raised' | 'same' | 'lowered', title: string, note: string): ColumnOf<Pair> =>
    percent({ key, title, note, value: of((pair) => pair[key] / 100) });
  return buildTable({ key: 'agreement-pairs', title: 'Two sources on the same people' }, pairs, [
    text({ key: 'before', title: 'Before', note: 'The source set against', value: (pair) => pair.before }),
    text({ key: 'after', title: 'After', note: 'The source that is compared', value: (pair) => pair.after }),
    text({
      key: 'competency',
      title: 'Competency',
      note: 'Its key; empty: all together',
      value: (pair) => pair.competency,
      print: false,
    }),
    text({
      key: 'competency_name',
      title: 'Competency',
      note: 'Its name',
      value: ({ competency }) =>
        competency === null ? 'All competencies' : (names.competency.get(competency) ?? competency),
    }),
    count({ key: 'people', title: 'People', note: 'People who have both', value: of((pair) => pair.people) }),
    whole('raised', 'Raised', 'Share of ratings that are higher in "after"'),
    whole('same', 'Same', 'Share of ratings that are the same'),
    whole('lowered', 'Lowered', 'Share of ratings that are lower in "after"'),
    ...measured(
      number<Pair>,
      { key: 'shift', title: 'Shift', note: 'Mean difference, after less before' },
      (pair) => ('reason' in pair ? { none: pair.reason } : pair.shift),
    ),
    number({
      key: 'kappa',
      title: 'Kappa',
      unit: 'at most 1',
      note: 'Quadratically weighted kappa',
      value: of((pair) => pair.kappa.value),
    }),
    number({
      key: 'ac2',
      title: 'AC2',
      unit: 'at most 1',
      note: 'Gwet’s AC2, quadratic weights',
      value: of((pair) => pair.ac2.value),
    }),
    number({
      key: 'homogeneity_p',
      title: 'p',
      unit: 'chance, 0 to 1',
      note: 'Chance of a difference as large if both sources used the scale alike: the smallest of 0.01, 0.05 and 1 that it does not exceed',
      value: of((pair) => pair.homogeneityP),
    }),
  ]);
}

type Shape = AgreementReply['sources'][number];

function sourcesTable({ sources, scale }: AgreementReply): Table {
  const of =
    (value: (shape: SourceShape) => Value) =>
    (shape: Shape): Value =>
      'reason' in shape ? { none: shape.reason } : value(shape);
  const measure = (
    key: 'mean' | 'dispersion' | 'halo' | 'rangeUse',
    column: Omit<Parameters<typeof number<Shape>>[0], 'value'>,
  ): ColumnOf<Shape>[] =>
    measured(number<Shape>, column, (shape) => ('reason' in shape ? { none: shape.reason } : shape[key]));
  return buildTable({ key: 'agreement-sources', title: 'How each source uses the scale' }, sources, [
    text({ key: 'source', title: 'Source', note: 'Who rated', value: (shape) => shape.source }),
    count({ key: 'people', title: 'People', note: 'People rated', value: of((shape) => shape.people) }),
    ...scale.map((word, at) =>
      count<Shape>({
        key: `ratings_${at + 1}`,
        title: word,
        unit: 'ratings',
        note: `Ratings at "${word}"`,
        value: of((shape) => shape.counts[at] ?? null),
      }),
    ),
    ...measure('mean', { key: 'mean', title: 'Mean', note: 'Mean position on the scale' }),
    ...measure('dispersion', {
      key: 'dispersion',
      title: 'Dispersion',
      unit: '0 to 1',
      note: '0: all the same; 1: half at each end',
    }),
    ...measure('halo', {
      key: 'halo',
      title: 'Halo',
      unit: 'at most 1',
      note: 'How alike one person’s ratings are over the competencies: ICC(1)',
    }),
    ...measure('rangeUse', {
      key: 'range_use',
      title: 'Range use',
      unit: '0 to 1',
      note: 'How much of the scale is used, as in the method notes',
    }),
  ]);
}

type Raters = AgreementReply['raters'][number];

function ratersTable({ raters }: AgreementReply): Table {
  const of =
    (value: (summary: RaterSummary) => Value) =>
    (summary: Raters): Value =>
      'reason' in summary ? { none: summary.reason } : value(summary);
  const points = (key: 'tau' | 'p10' | 'p50' | 'p90', title: string, note: string): ColumnOf<Raters> =>
    number({ key, title, note, value: of((summary) => summary[key]) });
  return buildTable({ key: 'agreement-raters', title: 'How lenient and severe raters differ' }, raters, [
    text({ key: 'source', title: 'Source', note: 'Who rated', value: (summary) => summary.source }),
    count({
      key: 'people',
      title: 'People',
      note: 'People whom somebody else rated too',
      value: of((summary) => summary.people),
    }),
    count({
      key: 'raters',
      title: 'Raters',
      unit: 'raters',
      note: 'Raters who can be compared',
      value: of((summary) => summary.raters),
    }),
    points('tau', 'Spread', 'Spread of leniency between raters'),
    number({
      key: 'reliability',
      title: 'Reliability',
      unit: '0 to 1',
      note: 'How well raters’ leniency is told apart',
      value: of((summary) => summary.reliability),
    }),
    points('p10', 'Most severe tenth', 'A tenth of the raters is more severe than this'),
    points('p50', 'Middle', 'Half of the raters are more severe than this'),
    points('p90', 'Most lenient tenth', 'A tenth of the raters is more lenient than this'),
    number({
      key: 'alpha',
      title: 'Alpha',
      unit: 'at most 1',
      note: 'Krippendorff’s alpha, ordinal: how peers agree; empty where there are no peers',
      value: of((summary) => summary.alpha),
    }),
  ]);
}
