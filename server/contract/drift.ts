import { Type, type Static } from 'typebox';
import { Coverage, PublicationStamp, ScaleOf, Source } from './common.ts';
import { Nearest, Share, WithheldReason } from './distribution.ts';
import { Measure, NoValueReason } from './measure.ts';

export const DriftQuery = Type.Object(
  {
    to: Type.Optional(Type.String({ minLength: 1, description: 'Last cycle; left out: the newest' })),
    source: Type.Optional(Source),
    ladder: Type.Optional(Type.String({ minLength: 1 })),
    scaleOf: ScaleOf,
    team: Type.Optional(Type.String({ minLength: 1, description: 'Path of a node; left out: the company' })),
    level: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { maxItems: 100 })),
    competency: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { maxItems: 200 })),
    by: Type.Optional(
      Type.Literal('competency', {
        description: 'Also one series for each competency (mean and top-box only)',
      }),
    ),
  },
  { additionalProperties: false },
);
export type DriftQuery = Static<typeof DriftQuery>;

/** Why numbers before and after do not mean the same. */
export const Break = Type.Object({
  scale: Type.Boolean({ description: 'The words of the scale changed: nothing is compared across' }),
  ladders: Type.Array(Type.Object({ ladder: Type.String(), from: Type.Integer(), to: Type.Integer() }), {
    description: 'Ladders rated under another version than the cycle before',
  }),
  competencies: Type.Object({ added: Type.Array(Type.String()), dropped: Type.Array(Type.String()) }),
});
export type Break = Static<typeof Break>;

/** Change since the cycle before. */
export const Shift = Type.Object({
  since: Type.String(),
  mean: Measure, // difference of means, points
  w1: Type.Number({ description: 'Points moved per rating' }),
  up: Type.Number(),
  down: Type.Number(),
  psi: Type.Union([
    Type.Object({ value: Type.Number(), critical: Type.Number({ description: 'Its own 95 % value' }) }),
    Type.Null(),
  ]),
  p: Type.Union([Type.Number(), Type.Null()], { description: 'Chance of a change as large under no change' }),
  rate: Type.Union([Type.Number(), Type.Null()], {
    description: 'Part of the change that is rating (Kitagawa)',
  }),
  mix: Type.Union([Type.Number(), Type.Null()], { description: 'Part that is the mix of levels' }),
  reason: Type.Optional(NoValueReason),
});
export type Shift = Static<typeof Shift>;

const point = {
  cycle: Type.String(),
  publication: PublicationStamp,
  break: Type.Union([Break, Type.Null()]),
};

export const ShownPoint = Type.Object({
  ...point,
  people: Type.Integer(),
  coverage: Coverage,
  counts: Type.Array(Type.Integer()),
  shares: Type.Array(Share),
  mean: Measure,
  topBox: Measure,
  dispersion: Measure,
  mixConstant: Type.Union([Type.Number(), Type.Null()], {
    description:
      'Mean less what the mix of levels has moved it since the first cycle of its stretch (Kitagawa)',
  }),
  shift: Type.Union([Shift, Type.Null()]),
});
export type ShownPoint = Static<typeof ShownPoint>;

export const WithheldPoint = Type.Object({
  ...point,
  withheld: WithheldReason,
  of: Type.Integer(),
  nearest: Type.Array(Nearest),
});
export type WithheldPoint = Static<typeof WithheldPoint>;

/** Control limits, one entry a point in the order of the points; null where there are none yet. */
export const ControlChart = Type.Union([
  Type.Object({
    method: Type.String(),
    target: Type.Number(),
    points: Type.Array(
      Type.Union([
        Type.Object({
          value: Type.Number(),
          lower: Type.Number(),
          upper: Type.Number(),
          signal: Type.Boolean(),
        }),
        Type.Null(),
      ]),
    ),
  }),
  Type.Object({ method: Type.String(), reason: NoValueReason }),
]);
export type ControlChart = Static<typeof ControlChart>;

export const DriftSeries = Type.Object({
  competency: Type.Union([Type.String(), Type.Null()]),
  points: Type.Array(Type.Union([ShownPoint, WithheldPoint])),
  trendFrom: Type.Union([Type.String(), Type.Null()], {
    description: 'First cycle of the trend: the eighth last, or where the scale last changed',
  }),
  trend: Measure, // points of the scale per cycle; its p-value beside it
  trendP: Type.Union([Type.Number(), Type.Null()]),
  topBoxTrend: Measure, // share of the top words per cycle; its p-value beside it
  topBoxTrendP: Type.Union([Type.Number(), Type.Null()]),
  ewma: ControlChart,
  pChart: ControlChart,
});
export type DriftSeries = Static<typeof DriftSeries>;

export const DriftReply = Type.Object({
  source: Source,
  team: Type.Union([Type.String(), Type.Null()]),
  scale: Type.Array(Type.String(), { description: 'Of the last cycle' }),
  topBox: Type.Array(Type.String(), { description: 'Words that count as top' }),
  overall: DriftSeries,
  competencies: Type.Array(DriftSeries),
});
export type DriftReply = Static<typeof DriftReply>;
