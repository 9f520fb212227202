import { Type, type Static } from 'typebox';

export const LadderLevel = Type.Object({
  key: Type.String(),
  title: Type.String(),
  grade: Type.Integer({ description: 'The common number by which ladders line up' }),
});

export const LadderSummary = Type.Object({
  key: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  scale: Type.Array(Type.String(), { description: 'Words of a rating, lowest first' }),
  levels: Type.Array(LadderLevel),
  competencies: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
});
export type LadderSummary = Static<typeof LadderSummary>;

export const LaddersReply = Type.Object({ ladders: Type.Array(LadderSummary) });
export type LaddersReply = Static<typeof LaddersReply>;
