import { Type, type Static } from 'typebox';

export const Cycle = Type.Object({
  key: Type.String({ examples: ['2026-Q3'] }),
  published: Type.Boolean(),
  version: Type.Union([Type.Integer(), Type.Null()], { description: 'Of its publication; null before that' }),
});

export type Cycle = Static<typeof Cycle>;

/** Oldest first. */
export const CyclesReply = Type.Object({
  cycles: Type.Array(Cycle),
  demo: Type.Union([Type.String(), Type.Null()], {
    description:
      'Name of the invented company that an empty database begins with; null where it was not loaded',
  }),
});
export type CyclesReply = Static<typeof CyclesReply>;
