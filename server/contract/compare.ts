import { Type, type Static } from 'typebox';
import { Coverage, PublicationStamp, ScaleOf, Source } from './common.ts';
import { Nearest, Share, WithheldReason } from './distribution.ts';
import { Gap } from './gaps.ts';
import { Measure } from './measure.ts';

export const CompareQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1 })),
    source: Type.Optional(Source),
    ladder: Type.Optional(Type.String({ minLength: 1 })),
    scaleOf: ScaleOf,
    team: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 2,
      maxItems: 6,
      description: 'Path of a node; repeat it two to six times',
    }),
    competency: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { maxItems: 200 })),
  },
  { additionalProperties: false },
);
export type CompareQuery = Static<typeof CompareQuery>;

const shown = {
  coverage: Coverage,
  people: Type.Integer(),
  counts: Type.Array(Type.Integer()),
  shares: Type.Array(Share),
  mean: Measure,
  topBox: Measure,
  dispersion: Measure,
  expected: Gap, // against what its mix of levels predicts
};
const withheld = { withheld: WithheldReason, of: Type.Integer(), nearest: Type.Array(Nearest) };

export const ComparedCell = Type.Union([
  Type.Object({ team: Type.String(), ...shown }),
  Type.Object({ team: Type.String(), ...withheld }),
]);
export type ComparedCell = Static<typeof ComparedCell>;

export const ComparedPair = Type.Object({
  a: Type.String(),
  b: Type.String(),
  competencies: Type.Array(Type.String(), { description: 'Those pooled: the ones that show both' }),
  difference: Measure, // of the means, a - b, in points
  superiority: Measure, // chance that one of a is rated above one of b, ties half
});
export type ComparedPair = Static<typeof ComparedPair>;

export const CompareReply = Type.Object({
  cycle: Type.String(),
  source: Source,
  publication: PublicationStamp,
  scale: Type.Array(Type.String()),
  overall: Type.Array(ComparedCell, { description: 'One a team, as asked' }),
  competencies: Type.Array(Type.Object({ competency: Type.String(), cells: Type.Array(ComparedCell) })),
  pairs: Type.Array(ComparedPair),
});
export type CompareReply = Static<typeof CompareReply>;
