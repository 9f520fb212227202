import { Type, type Static } from 'typebox';
import { PublicationStamp, ScaleOf, Source } from './common.ts';
import { Measure, NoValueReason } from './measure.ts';

export const AgreementQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1 })),
    unit: Type.Optional(
      Type.String({ minLength: 1, description: 'Company or a division; left out: the company' }),
    ),
    ladder: Type.Optional(Type.String({ minLength: 1, description: 'Which scale, where there are several' })),
    scaleOf: ScaleOf,
    by: Type.Optional(
      Type.Literal('unit', { description: 'Also the spread of ratings in each unit that has summaries' }),
    ),
  },
  { additionalProperties: false },
);
export type AgreementQuery = Static<typeof AgreementQuery>;

const pair = {
  before: Source,
  after: Source,
  competency: Type.Union([Type.String(), Type.Null()], { description: 'Key; null: over all competencies' }),
};

/**
 * One source set against another on the same people. Whole percent and two decimals, coarser where the unit is
 * small: a step holds at least k ratings.
 */
export const PairShown = Type.Object({
  ...pair,
  people: Type.Integer({ description: 'People who have both' }),
  raised: Type.Integer({ description: 'Percent of ratings that are higher in `after`' }),
  same: Type.Integer(),
  lowered: Type.Integer(),
  shift: Measure, // mean difference after - before, points
  kappa: Measure,
  ac2: Measure,
  homogeneityP: Type.Number({
    description:
      'Stuart-Maxwell, over competencies with the design effect: the smallest of 0.01, 0.05 and 1 that it does not exceed',
  }),
});
export type PairShown = Static<typeof PairShown>;

export const PairWithheld = Type.Object({ ...pair, reason: NoValueReason });
export type PairWithheld = Static<typeof PairWithheld>;

export const RaterSummary = Type.Object({
  source: Source,
  people: Type.Integer({ description: 'People whom somebody else rated too' }),
  raters: Type.Integer(),
  tau: Type.Number({ description: 'Spread of leniency between raters, points' }),
  reliability: Type.Number(),
  p10: Type.Number({ description: 'A tenth of the raters is more severe than this, points' }),
  p50: Type.Number(),
  p90: Type.Number(),
  alpha: Type.Union([Type.Number(), Type.Null()], { description: 'Ordinal agreement of peers' }),
});
export type RaterSummary = Static<typeof RaterSummary>;

/** What one source's scores look like in the unit: is the scale used, does one score run through? */
export const SourceShape = Type.Object({
  source: Source,
  people: Type.Integer(),
  counts: Type.Array(Type.Integer(), { description: 'Ratings by point of the scale, all competencies' }),
  mean: Measure,
  dispersion: Measure,
  halo: Measure, // ICC(1) over persons x competencies
  rangeUse: Measure,
});
export type SourceShape = Static<typeof SourceShape>;

const SourceWithheld = Type.Object({ source: Source, reason: NoValueReason });

/** How far apart the ratings of one source are in a unit. */
export const UnitSpread = Type.Pick(SourceShape, ['source', 'people', 'dispersion']);
export type UnitSpread = Static<typeof UnitSpread>;

export const AgreementReply = Type.Object({
  cycle: Type.String(),
  unit: Type.Union([Type.String(), Type.Null()]),
  publication: PublicationStamp,
  scale: Type.Array(Type.String()),
  pairs: Type.Array(Type.Union([PairShown, PairWithheld]), {
    description: 'Each over all competencies first, then by competency where enough people have both',
  }),
  sources: Type.Array(Type.Union([SourceShape, SourceWithheld])),
  raters: Type.Array(Type.Union([RaterSummary, SourceWithheld])),
  units: Type.Array(
    Type.Object({
      unit: Type.Union([Type.String(), Type.Null()]),
      name: Type.String(),
      spreads: Type.Optional(
        Type.Array(UnitSpread, { description: 'With `by=unit`: of each source that is shown there' }),
      ),
    }),
    { description: 'Units that have summaries in this cycle' },
  ),
});
export type AgreementReply = Static<typeof AgreementReply>;
