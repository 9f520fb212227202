import { Type, type Static } from 'typebox';
import { PublicationStamp, ScaleOf, Source } from './common.ts';

export const FindingsQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1 })),
    source: Type.Optional(Source),
    ladder: Type.Optional(Type.String({ minLength: 1 })),
    scaleOf: ScaleOf,
    within: Type.Optional(
      Type.String({ minLength: 1, description: 'Only about this node and teams below it' }),
    ),
  },
  { additionalProperties: false },
);
export type FindingsQuery = Static<typeof FindingsQuery>;

/** The screen and the filters that show a finding's evidence. */
export const Evidence = Type.Object({
  screen: Type.Union([
    Type.Literal('gaps'),
    Type.Literal('drift'),
    Type.Literal('agreement'),
    Type.Literal('distribution'),
  ]),
  team: Type.Union([Type.String(), Type.Null()]),
  competency: Type.Array(Type.String()),
  level: Type.Array(Type.String()),
});
export type Evidence = Static<typeof Evidence>;

export const Finding = Type.Object({
  rule: Type.String({ description: 'Key of the rule that found it', examples: ['team-gap'] }),
  sentence: Type.String(),
  detail: Type.String({ description: 'One more sentence: interval, people, what it rests on' }),
  about: Type.Union([Type.String(), Type.Null()], {
    description: 'Path of the team or unit; null: the company',
  }),
  direction: Type.Union([Type.Literal('up'), Type.Literal('down'), Type.Literal('neither')]),
  size: Type.Object({
    value: Type.Number(),
    lower: Type.Union([Type.Number(), Type.Null()]),
    upper: Type.Union([Type.Number(), Type.Null()]),
    unit: Type.String({ examples: ['points of the scale'] }),
  }),
  people: Type.Integer(),
  certainty: Type.Union([Type.Literal('likely'), Type.Literal('clear')]),
  method: Type.String(),
  evidence: Evidence,
});
export type Finding = Static<typeof Finding>;

export const FindingRule = Type.Object({
  key: Type.String(),
  looksFor: Type.String(),
  method: Type.String(),
  likely: Type.String({ description: 'Threshold in words' }),
  clear: Type.String(),
  atLeast: Type.String({ description: 'Smallest size that is told' }),
});
export type FindingRule = Static<typeof FindingRule>;

export const FindingsReply = Type.Object({
  cycle: Type.String(),
  source: Source,
  publication: PublicationStamp,
  findings: Type.Array(Finding, { maxItems: 7, description: 'Most important first' }),
  more: Type.Integer({ description: 'Found, but not among the first seven' }),
  looked: Type.Object({ teams: Type.Integer(), competencies: Type.Integer(), cycles: Type.Integer() }),
  rules: Type.Array(FindingRule),
});
export type FindingsReply = Static<typeof FindingsReply>;
