import { Type, type Static } from 'typebox';
import { VersionNumber } from './ladder-detail.ts';

export const DiffQuery = Type.Object(
  {
    from: Type.String({ minLength: 1, description: 'Key of a level', examples: ['L3'] }),
    to: Type.String({ minLength: 1, description: 'Key of a level', examples: ['L4'] }),
    fromVersion: Type.Optional(VersionNumber),
    toVersion: Type.Optional(VersionNumber),
  },
  { additionalProperties: false },
);
export type DiffQuery = Static<typeof DiffQuery>;

/** A run of words that both texts have, or only one. */
export const WordRun = Type.Object({
  kind: Type.Union([Type.Literal('same'), Type.Literal('added'), Type.Literal('dropped')]),
  text: Type.String(),
  from: Type.Optional(
    Type.String({ description: 'How the first text spells it, where that is otherwise: "Team." for "team"' }),
  ),
});
export type WordRun = Static<typeof WordRun>;

const level = Type.Union([Type.String(), Type.Null()], {
  description: 'Key of the level that says it, where that is one between the two; else null',
});

/** What became of one text on the way from the one level to the other. */
export const TextChange = Type.Union([
  Type.Object({
    kind: Type.Union([
      Type.Literal('added'),
      Type.Literal('dropped'),
      Type.Literal('unchanged'),
      Type.Literal('carried', {
        description: 'Said at the lower level only, and asked at both: the ladder is cumulative',
      }),
    ]),
    text: Type.String(),
    level,
  }),
  Type.Object({
    kind: Type.Literal('reworded'),
    from: Type.String(),
    to: Type.String(),
    similarity: Type.Number({ description: 'Share of the words that both have, by length, 0 to 1' }),
    words: Type.Array(WordRun),
    level,
  }),
]);
export type TextChange = Static<typeof TextChange>;

export const AttributeChange = Type.Object({
  label: Type.String(),
  changes: Type.Array(TextChange),
});
export type AttributeChange = Static<typeof AttributeChange>;

export const CompetencyChange = Type.Object({
  key: Type.String(),
  name: Type.String(),
  summary: Type.Array(TextChange),
  expectations: Type.Array(TextChange),
  examples: Type.Array(TextChange),
});
export type CompetencyChange = Static<typeof CompetencyChange>;

const DiffSide = Type.Object({
  version: Type.Integer(),
  level: Type.String(),
  title: Type.String(),
  order: Type.Integer({ description: 'Place in the ladder, higher is more senior' }),
  grade: Type.Integer(),
});

export const DiffReply = Type.Object({
  ladder: Type.Object({ key: Type.String(), name: Type.String() }),
  cumulative: Type.Boolean(),
  from: DiffSide,
  to: DiffSide,
  counts: Type.Object(
    {
      added: Type.Integer(),
      dropped: Type.Integer(),
      reworded: Type.Integer(),
      unchanged: Type.Integer(),
      carried: Type.Integer(),
    },
    { description: 'Of expectations' },
  ),
  summary: Type.Array(TextChange),
  attributes: Type.Array(AttributeChange),
  competencies: Type.Array(CompetencyChange),
});
export type DiffReply = Static<typeof DiffReply>;
