import { Type, type Static } from 'typebox';

export const JobParams = Type.Object({ id: Type.String({ minLength: 1 }) });

const Moment = Type.Union([Type.String(), Type.Null()]);

/** Something that takes a while and that somebody waits for. It is gone when the server stops. */
export const Job = Type.Object({
  id: Type.String(),
  kind: Type.String({ examples: ['publish'] }),
  title: Type.String({ examples: ['Publish 2026-Q3'] }),
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
    Type.Literal('cancelled'),
  ]),
  progress: Type.Union([
    Type.Object({ done: Type.Number(), of: Type.Number(), step: Type.String({ examples: ['counting'] }) }),
    Type.Null(),
  ]),
  askedAt: Type.String(),
  startedAt: Moment,
  endedAt: Moment,
  result: Type.Unknown({ description: "Once it is done: the kind's own report; null before" }),
  problem: Type.Union([Type.String(), Type.Null()], {
    description: 'Why it failed or was stopped, in a sentence',
  }),
});
export type Job = Static<typeof Job>;

/** Newest first. */
export const JobsReply = Type.Object({ jobs: Type.Array(Job) });

export const PublishRequest = Type.Object(
  {
    cycle: Type.String({ minLength: 1, examples: ['2026-Q3'] }),
    restate: Type.Boolean({
      default: false,
      description: 'For a published cycle: publish what has changed since, as its next version',
    }),
  },
  { additionalProperties: false },
);
