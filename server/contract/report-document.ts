import { Type, type Static } from 'typebox';
import { Coverage, PublicationStamp, Source } from './common.ts';
import { WithheldReason } from './distribution.ts';
import { NoValueReason } from './measure.ts';

export const ReportSectionKey = Type.Union([
  Type.Literal('coverage'),
  Type.Literal('briefing'),
  Type.Literal('distribution'),
  Type.Literal('teams'),
  Type.Literal('drift'),
  Type.Literal('gaps'),
  Type.Literal('agreement'),
  Type.Literal('withheld'),
  Type.Literal('method'),
]);
export type ReportSectionKey = Static<typeof ReportSectionKey>;

const ReportValue = Type.Union(
  [
    Type.String(),
    Type.Number(),
    Type.Null(),
    Type.Object({ withheld: WithheldReason }),
    Type.Object({ none: NoValueReason }),
  ],
  { description: 'null where the column does not apply; a number that there is not says why' },
);

const ReportColumn = Type.Object({
  key: Type.String(),
  title: Type.String(),
  type: Type.Union([
    Type.Literal('text'),
    Type.Literal('integer'),
    Type.Literal('number'),
    Type.Literal('percent', { description: 'A share from 0 to 1, read as per cent' }),
  ]),
  unit: Type.String(),
  note: Type.String(),
});

const ReportTable = Type.Object({
  key: Type.String(),
  title: Type.String(),
  columns: Type.Array(ReportColumn),
  rows: Type.Array(Type.Record(Type.String(), ReportValue), { description: 'By the keys of the columns' }),
});

const ReportSection = Type.Object({
  key: ReportSectionKey,
  title: Type.String(),
  sentence: Type.String(),
  notes: Type.Array(Type.String()),
  tables: Type.Array(ReportTable),
});

/** A report as JSON: every number of it, in the same tables as its other formats. */
export const ReportDocument = Type.Object({
  title: Type.String(),
  cycle: Type.String(),
  unit: Type.Object({ path: Type.String(), name: Type.String(), isCompany: Type.Boolean() }),
  source: Source,
  ladder: Type.Union([Type.String(), Type.Null()]),
  against: Type.Union([Type.String(), Type.Null()]),
  publication: PublicationStamp,
  publishedAt: Type.String(),
  coverage: Coverage,
  promise: Type.String(),
  scale: Type.Array(Type.String()),
  sections: Type.Array(ReportSection),
});
export type ReportDocument = Static<typeof ReportDocument>;
