import { Type, type Static } from 'typebox';
import { Coverage, PublicationStamp, ScaleOf, Source } from './common.ts';
import { Nearest, WithheldReason } from './distribution.ts';
import { NoValueReason } from './measure.ts';

export const GapsQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1, description: 'Left out: the newest published cycle' })),
    source: Type.Optional(Source),
    ladder: Type.Optional(Type.String({ minLength: 1, description: 'Which scale, where there are several' })),
    scaleOf: ScaleOf,
    within: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Only teams below this node; they are still set against the company',
      }),
    ),
    team: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        maxItems: 1000,
        description: 'Only these nodes, whatever their depth; left out: all teams without teams below them',
      }),
    ),
    competency: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), { maxItems: 200, description: 'Repeatable; left out: all' }),
    ),
    by: Type.Optional(Type.Literal('competency', { description: 'Also one gap for each competency' })),
  },
  { additionalProperties: false },
);
export type GapsQuery = Static<typeof GapsQuery>;

/** How far a team's mean is from what its mix of levels predicts, in points of the scale. */
export const Gap = Type.Object({
  people: Type.Integer({
    description: 'People in the figure; over several competencies, the most in any one',
  }),
  raw: Type.Number({ description: 'Mean position on the scale' }),
  expected: Type.Number({ description: 'Mean of the company at the same mix of levels' }),
  gap: Type.Number({ description: 'raw - expected' }),
  se: Type.Number(),
  lower: Type.Number({ description: 'gap - 1.96 se' }),
  upper: Type.Number(),
});
export type Gap = Static<typeof Gap>;

const withheld = {
  withheld: WithheldReason,
  of: Type.Integer({ description: 'People asked about' }),
};

export const CompetencyGap = Type.Union([
  Type.Object({
    competency: Type.String(),
    ...Gap.properties,
    flagged: Type.Boolean({ description: 'Among the teams in this competency' }),
  }),
  Type.Object({ competency: Type.String(), ...withheld }),
]);
export type CompetencyGap = Static<typeof CompetencyGap>;

const team = {
  team: Type.String({ description: 'Path' }),
  name: Type.String(),
  competencies: Type.Optional(Type.Array(CompetencyGap)),
};

export const ShownGap = Type.Object({
  ...team,
  coverage: Coverage,
  ...Gap.properties,
  superiority: Type.Number({ description: 'Chance to be rated above the same mix elsewhere, ties half' }),
  shrunken: Type.Union([
    Type.Object({ value: Type.Number(), lower: Type.Number(), upper: Type.Number() }),
    Type.Null(),
  ]),
  z: Type.Union([Type.Number(), Type.Null()], { description: 'With the spread that teams have anyway' }),
  p: Type.Union([Type.Number(), Type.Null()]),
  q: Type.Union([Type.Number(), Type.Null()], {
    description: 'Benjamini-Hochberg, over all teams of the company',
  }),
  flagged: Type.Boolean({ description: 'q at most 0.10' }),
  reason: Type.Optional(NoValueReason),
});
export type ShownGap = Static<typeof ShownGap>;

export const WithheldGap = Type.Object({ ...team, ...withheld, nearest: Type.Array(Nearest) });
export type WithheldGap = Static<typeof WithheldGap>;

export const GapsReply = Type.Object({
  cycle: Type.String(),
  source: Source,
  publication: PublicationStamp,
  scale: Type.Array(Type.String()),
  competencies: Type.Array(Type.String(), { description: 'Those pooled' }),
  company: Type.Object({ people: Type.Integer(), mean: Type.Number() }),
  deff: Type.Object({
    rho: Type.Union([Type.Number(), Type.Null()], { description: 'null: not measured, people are n' }),
  }),
  funnel: Type.Union([
    Type.Object({
      target: Type.Number(),
      phi: Type.Number({ description: '1: chance alone' }),
      tau: Type.Number({ description: 'Spread between teams beyond chance, points' }),
      teams: Type.Integer({ description: 'All teams of the company that were compared' }),
    }),
    Type.Null(),
  ]),
  teams: Type.Array(Type.Union([ShownGap, WithheldGap]), {
    description: 'Highest shrunken gap first, withheld last by path',
  }),
});
export type GapsReply = Static<typeof GapsReply>;
