import { Type, type Static } from 'typebox';

/** Why a measure has no value: said on the screen in place of a number, never a zero. */
export const NoValueReason = Type.Union([
  Type.Literal('no ratings'),
  Type.Literal('too few people'),
  Type.Literal('one person'),
  Type.Literal('one rating a person'),
  Type.Literal('everybody has the same score'),
  Type.Literal('no overlap of scores'),
  Type.Literal('a level without a reference'),
  Type.Literal('too few teams'),
  Type.Literal('not one of the teams compared'),
  Type.Literal('too few cycles'),
  Type.Literal('no earlier cycle'),
  Type.Literal('the scale changed'),
  Type.Literal('the competencies changed'),
  Type.Literal('one is part of the other'),
  Type.Literal('under 100 people'),
  Type.Literal('too few raters'),
  Type.Literal('nobody has both ratings'),
  Type.Literal('withheld to protect its people'),
  Type.Literal('not shown for a team and part of its levels'),
]);
export type NoValueReason = Static<typeof NoValueReason>;

const method = Type.String({
  description: 'Name of the measure, as on the Method page',
  examples: ['wilson'],
});

export const KnownMeasure = Type.Object({
  value: Type.Number(),
  lower: Type.Union([Type.Number(), Type.Null()], { description: 'Of the 95 % interval; null: it has none' }),
  upper: Type.Union([Type.Number(), Type.Null()]),
  n: Type.Number({ description: 'People it rests on, after the design effect where ratings are pooled' }),
  method,
});
export type KnownMeasure = Static<typeof KnownMeasure>;

export const UnknownMeasure = Type.Object({ value: Type.Null(), reason: NoValueReason, method });
export type UnknownMeasure = Static<typeof UnknownMeasure>;

/** One measured number: its value with interval and n, or the reason why there is none. */
export const Measure = Type.Union([KnownMeasure, UnknownMeasure]);
export type Measure = Static<typeof Measure>;
