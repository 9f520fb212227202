import { Type, type Static } from 'typebox';

export const TeamsQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1, description: 'Left out: the newest published cycle' })),
  },
  { additionalProperties: false },
);
export type TeamsQuery = Static<typeof TeamsQuery>;

export const Team = Type.Object({
  path: Type.String({ examples: ['Larkfield / Platform / Identity'] }),
  name: Type.String(),
  parent: Type.Union([Type.String(), Type.Null()], {
    description: 'Path of the node above; null for the company',
  }),
  depth: Type.Integer({ description: '0 is the company' }),
  people: Type.Integer({ description: 'People rated by any source at this node and below it' }),
  home: Type.Boolean({ description: 'Whether people sit at this node itself' }),
});
export type Team = Static<typeof Team>;

/** The organisation as it was in that cycle; a parent comes before its children. */
export const TeamsReply = Type.Object({ cycle: Type.String(), teams: Type.Array(Team) });
export type TeamsReply = Static<typeof TeamsReply>;
