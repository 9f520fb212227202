import { Type, type Static } from 'typebox';
import { FindingRule } from './findings.ts';

/** A measure as the Method page explains it. */
export const Method = Type.Object({
  name: Type.String({ examples: ['eb_shrink'] }),
  title: Type.String(),
  chapter: Type.Union([
    Type.Literal('distribution'),
    Type.Literal('drift'),
    Type.Literal('gaps'),
    Type.Literal('agreement'),
  ]),
  answers: Type.String({ description: 'The question that it answers, in plain words' }),
  formula: Type.String({ description: 'In Unicode, a line each' }),
  source: Type.Array(Type.String()),
  nullWhen: Type.String({ description: 'When no number is shown' }),
});
export type Method = Static<typeof Method>;

/** What disclosure control promises, how it is done, and where it does not protect; a paragraph each. */
export const DisclosureText = Type.Object({
  promise: Type.String(),
  how: Type.Array(Type.String()),
  limits: Type.Array(Type.String()),
});
export type DisclosureText = Static<typeof DisclosureText>;

export const MethodsReply = Type.Object({
  methods: Type.Array(Method),
  disclosure: DisclosureText,
  rules: Type.Array(FindingRule, { description: 'What findings are looked for by' }),
});
export type MethodsReply = Static<typeof MethodsReply>;
