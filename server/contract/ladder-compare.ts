import { Type, type Static } from 'typebox';
import { LevelDetail, VersionNumber } from './ladder-detail.ts';

export const CompareLaddersQuery = Type.Object(
  {
    a: Type.String({ minLength: 1, description: 'Key of a ladder' }),
    b: Type.String({ minLength: 1, description: 'Key of a ladder' }),
    aVersion: Type.Optional(VersionNumber),
    bVersion: Type.Optional(VersionNumber),
  },
  { additionalProperties: false },
);
export type CompareLaddersQuery = Static<typeof CompareLaddersQuery>;

const ComparedLadder = Type.Object({
  key: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  scale: Type.Array(Type.String()),
  cumulative: Type.Boolean(),
});

const nameInLadder = Type.Union([Type.String(), Type.Null()], {
  description: 'What the ladder calls it; null where it does not have it',
});

export const CompareLaddersReply = Type.Object({
  a: ComparedLadder,
  b: ComparedLadder,
  competencies: Type.Array(Type.Object({ key: Type.String(), a: nameInLadder, b: nameInLadder }), {
    description: 'Those of both ladders first, then those of a, then those of b',
  }),
  grades: Type.Array(
    Type.Object({ grade: Type.Integer(), a: Type.Array(LevelDetail), b: Type.Array(LevelDetail) }),
    { description: 'Lowest first; a side without a level at a grade is empty' },
  ),
});
export type CompareLaddersReply = Static<typeof CompareLaddersReply>;
