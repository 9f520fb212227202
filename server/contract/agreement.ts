import { Type, type Static } from 'typebox';
import { PublicationStamp, Source } from './common.ts';
import { Measure, NoValueReason } from './measure.ts';

export const AgreementQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1 })),
    unit: Type.Optional(
      Type.String({ minLength: 1, description: 'Company or a division; left out: the company' }),
    ),
    ladder: Type.Optional(Type.String({ minLength: 1, description: 'Which scale, where there are several' })),
  },
  { additionalProperties: false },
);
export type AgreementQuery = Static<typeof AgreementQuery>;

/** One source set against another on the same people; shares in whole percent, the rest to two decimals. */
export const PairShown = Type.Object({
  before: Source,
  after: Source,
  people: Type.Integer(),
  raised: Type.Integer({ description: 'Percent of ratings that are higher in `after`' }),
  same: Type.Integer(),
  lowered: Type.Integer(),
  shift: Measure, // mean difference after - before, points
  kappa: Measure,
  ac2: Measure,
  homogeneityP: Type.Union([Type.Number(), Type.Null()], { description: 'Stuart-Maxwell, two decimals' }),
});
export type PairShown = Static<typeof PairShown>;

export const PairWithheld = Type.Object({ before: Source, after: Source, reason: NoValueReason });

export const RaterSummary = Type.Object({
  source: Source,
  raters: Type.Integer(),
  tau: Type.Number({ description: 'Spread of leniency between raters, points' }),
  reliability: Type.Number(),
  p10: Type.Number(),
  p50: Type.Number(),
  p90: Type.Number(),
  alpha: Type.Union([Type.Number(), Type.Null()]),
});
export type RaterSummary = Static<typeof RaterSummary>;

/** What one source's scores look like in the unit: is the scale used, does one score run through? */
export const SourceShape = Type.Object({
  source: Source,
  people: Type.Integer(),
  counts: Type.Array(Type.Integer()),
  mean: Measure,
  dispersion: Measure,
  halo: Measure, // ICC(1) over persons x competencies
  rangeUse: Measure,
});
export type SourceShape = Static<typeof SourceShape>;

export const AgreementReply = Type.Object({
  cycle: Type.String(),
  unit: Type.Union([Type.String(), Type.Null()]),
  publication: PublicationStamp,
  scale: Type.Array(Type.String()),
  pairs: Type.Array(Type.Union([PairShown, PairWithheld])),
  sources: Type.Array(SourceShape),
  raters: Type.Array(Type.Union([RaterSummary, Type.Object({ source: Source, reason: NoValueReason })])),
  units: Type.Array(Type.Object({ unit: Type.Union([Type.String(), Type.Null()]), name: Type.String() }), {
    description: 'Units that have summaries in this cycle',
  }),
});
export type AgreementReply = Static<typeof AgreementReply>;
