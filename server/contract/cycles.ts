import { Type, type Static } from 'typebox';

export const Cycle = Type.Object({
  key: Type.String({ examples: ['2026-Q3'] }),
  published: Type.Boolean(),
  version: Type.Union([Type.Integer(), Type.Null()], { description: 'Of its publication; null before that' }),
});

export type Cycle = Static<typeof Cycle>;

/** Oldest first. */
export const CyclesReply = Type.Object({ cycles: Type.Array(Cycle) });
export type CyclesReply = Static<typeof CyclesReply>;
