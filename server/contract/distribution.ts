import { Type, type Static } from 'typebox';
import { Coverage, PublicationStamp, ScaleOf, Source } from './common.ts';
import { Measure, NoValueReason } from './measure.ts';

const Dimension = Type.Union([Type.Literal('team'), Type.Literal('level'), Type.Literal('competency')]);
export type Dimension = Static<typeof Dimension>;

export const DistributionQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1, description: 'Left out: the newest published cycle' })),
    source: Type.Optional(Source),
    ladder: Type.Optional(Type.String({ minLength: 1, description: 'Only levels of this ladder' })),
    scaleOf: ScaleOf,
    team: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        maxItems: 1000,
        description: 'Path of a node, its sub-teams included; repeatable',
      }),
    ),
    within: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'With by=team: every team below this node that has no teams below itself',
      }),
    ),
    level: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        maxItems: 100,
        description: 'Key of a level, or of a column of the publication; repeatable',
      }),
    ),
    competency: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), { maxItems: 200, description: 'Repeatable' }),
    ),
    by: Type.Optional(
      Type.Array(Dimension, { maxItems: 3, description: 'One cell for each value; repeatable' }),
    ),
    against: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Set every cell against the same of a node, by its path, or of another cycle',
        examples: ['Acme / Payments', 'cycle:2026-Q2'],
      }),
    ),
  },
  { additionalProperties: false },
);
export type DistributionQuery = Static<typeof DistributionQuery>;

/** Why a number is not given. Words tell no more than the head-count does (DISCLOSURE.md rule 4). */
export const WithheldReason = Type.Union([
  Type.Literal('no ratings'),
  Type.Literal('too few people'),
  Type.Literal('withheld to protect its people'),
  Type.Literal('not shown for a team and part of its levels'),
  Type.Literal('levels are not shown for this cycle'),
]);
export type WithheldReason = Static<typeof WithheldReason>;

/** Share of ratings at one point of the scale, 0 to 1, with its 95 % Wilson interval. */
export const Share = Type.Object({ p: Type.Number(), lower: Type.Number(), upper: Type.Number() });
export type Share = Static<typeof Share>;

/** A filter near the one that was asked for, which does have an answer. */
export const Nearest = Type.Object({
  team: Type.Union([Type.String(), Type.Null()], { description: 'null: the company' }),
  level: Type.Union([Type.Array(Type.String()), Type.Null()], { description: 'null: all levels' }),
});
export type Nearest = Static<typeof Nearest>;

const key = {
  team: Type.Union([Type.String(), Type.Null()]),
  level: Type.Union([Type.String(), Type.Null()]),
  competency: Type.Union([Type.String(), Type.Null()]),
};

/** How a cell differs from what it is set against: the difference is cell - reference, in points of the scale. */
export const Against = Type.Union([
  Type.Object({
    people: Type.Integer({ description: 'People of the reference' }),
    mean: Measure,
    w1: Type.Number({ description: 'Points of the scale that a rating would have to be moved by' }),
    up: Type.Number({ description: 'Part of w1 by which the cell is higher' }),
    down: Type.Number(),
  }),
  Type.Object({ reason: NoValueReason }),
]);
export type Against = Static<typeof Against>;

export const ShownCell = Type.Object({
  ...key,
  people: Type.Integer({
    description: 'People in the figure; over several competencies, the most in any one',
  }),
  coverage: Coverage,
  counts: Type.Array(Type.Integer(), { description: 'Ratings by point of the scale, lowest first' }),
  shares: Type.Array(Share),
  mean: Type.Number({ description: 'Mean position on the scale, 1 is the lowest' }),
  measures: Type.Object({
    mean: Measure,
    topBox: Measure,
    dispersion: Measure, // 0 = all the same, 1 = half at each end
  }),
  against: Type.Optional(Against),
});
export type ShownCell = Static<typeof ShownCell>;

export const WithheldCell = Type.Object({
  ...key,
  withheld: WithheldReason,
  of: Type.Integer({ description: 'People asked about; head-counts are treated as known' }),
  nearest: Type.Array(Nearest),
});
export type WithheldCell = Static<typeof WithheldCell>;

export const DistributionReply = Type.Object({
  cycle: Type.String(),
  source: Source,
  publication: PublicationStamp,
  scale: Type.Array(Type.String(), { description: 'Words of the scale, lowest first' }),
  topBox: Type.Array(Type.String(), { description: 'Its words that count as top' }),
  cells: Type.Array(Type.Union([ShownCell, WithheldCell]), {
    description: 'A dimension that is pooled is null',
  }),
});
export type DistributionReply = Static<typeof DistributionReply>;
export type Cell = ShownCell | WithheldCell;
