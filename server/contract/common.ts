import { Type, type Static } from 'typebox';

/** Who rated. `calibrated` is the manager's rating after the calibration meeting. */
export const Source = Type.Union([
  Type.Literal('self'),
  Type.Literal('manager'),
  Type.Literal('peer'),
  Type.Literal('calibrated'),
]);
export type Source = Static<typeof Source>;

/** Part of a query: which scale, where a cycle was rated on several. Words of different scales cannot be counted together. */
export const ScaleOf = Type.Optional(
  Type.String({
    minLength: 1,
    description:
      'On the scale of this ladder, people on other ladders that have it included; or, where no ladder has the scale, of this competency',
  }),
);

/** How many of the people asked about are in the figure. */
export const Coverage = Type.Object({ people: Type.Integer(), of: Type.Integer() });
export type Coverage = Static<typeof Coverage>;

/** Which frozen publication a number comes from. */
export const PublicationStamp = Type.Object({
  version: Type.Integer(),
  k: Type.Integer({ description: 'Fewest people in any published group' }),
  hash: Type.String({ description: 'SHA-256 of the published tables, hex' }),
});
export type PublicationStamp = Static<typeof PublicationStamp>;

/** The query of a route that takes no parameters: any is refused. */
export const NoQuery = Type.Object({}, { additionalProperties: false });
