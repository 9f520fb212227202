import { Type, type Static } from 'typebox';

/** The rules by which cycles are published from now on; a published cycle keeps those it has. */
export const SettingsReply = Type.Object({
  rules: Type.Object({
    k: Type.Integer({ description: 'Fewest people in a published group' }),
    d: Type.Integer({ description: "Fewest people off a group's most common score" }),
    insider: Type.Boolean({
      description: 'Groups hold against somebody who knows the scores of one whole team',
    }),
    columns: Type.Union([Type.Literal('company'), Type.Literal('divisions')], {
      description: 'Whose level columns are published',
    }),
  }),
});
export type SettingsReply = Static<typeof SettingsReply>;
