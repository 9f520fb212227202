import { Type, type Static } from 'typebox';
import { PublicationStamp, ScaleOf, Source } from './common.ts';
import { ReportSectionKey } from './report-document.ts';

const ReportFormat = Type.Union([
  Type.Literal('pdf'),
  Type.Literal('xlsx'),
  Type.Literal('csv'),
  Type.Literal('json'),
  Type.Literal('png'),
  Type.Literal('svg'),
]);

const Paper = Type.Union([Type.Literal('a4'), Type.Literal('us-letter')], {
  description: 'Of a PDF; left out: A4',
});

const Some = { minItems: 1, uniqueItems: true };

/** What a report is to be about; what is left out takes its default. */
export const ReportRequest = Type.Object(
  {
    cycle: Type.String({ minLength: 1, examples: ['2026-Q3'] }),
    unit: Type.Optional(Type.String({ minLength: 1, description: 'Path of a node; left out: the company' })),
    source: Type.Optional(Source),
    ladder: Type.Optional(Type.String({ minLength: 1, description: 'The same as `scaleOf`' })),
    scaleOf: ScaleOf,
    against: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Key of another cycle, "company" or "nothing"; left out: the published cycle before',
      }),
    ),
    sections: Type.Optional(Type.Array(ReportSectionKey, { ...Some, description: 'Left out: all' })),
    formats: Type.Array(ReportFormat, Some),
    paper: Type.Optional(Paper),
  },
  { additionalProperties: false },
);
export type ReportRequest = Static<typeof ReportRequest>;

const ReportFile = Type.Object({
  name: Type.String(),
  format: ReportFormat,
  bytes: Type.Integer(),
});

/** A report that was made and is kept, until somebody removes it. */
export const KeptReport = Type.Object({
  id: Type.String(),
  title: Type.String({ examples: ['Larkfield, 2026-Q3'] }),
  cycle: Type.String(),
  unit: Type.String({ description: 'Path of the node' }),
  source: Source,
  ladder: Type.Union([Type.String(), Type.Null()]),
  against: Type.Union([Type.String(), Type.Null()], { description: 'In words; null: nothing' }),
  sections: Type.Array(ReportSectionKey),
  publication: PublicationStamp,
  by: Type.Union([Type.Literal('local user'), Type.Literal('on publish')], {
    description: 'Who asked for it; "on publish": the pack that each publication brings',
  }),
  madeAt: Type.String({ description: 'UTC; the files themselves have only the time of the publication' }),
  paper: Type.Union([Paper, Type.Null()], { description: 'null: there is nothing to print' }),
  files: Type.Array(ReportFile, { description: 'A format of several files is one zip of them' }),
});
export type KeptReport = Static<typeof KeptReport>;

/** Newest first. */
export const ReportsReply = Type.Object({ reports: Type.Array(KeptReport) });
export type ReportsReply = Static<typeof ReportsReply>;

export const ReportParams = Type.Object({ id: Type.String({ minLength: 1 }) });
export const ReportFileParams = Type.Object({
  id: Type.String({ minLength: 1 }),
  file: Type.String({ minLength: 1 }),
});
