import { Type, type Static } from 'typebox';
import { PublicationStamp, Source } from './common.ts';

export const PublicationParams = Type.Object({ cycle: Type.String({ minLength: 1 }) });
export type PublicationParams = Static<typeof PublicationParams>;

/** A level, or a band of levels, that the publication counts as one. */
export const LevelColumn = Type.Object({
  key: Type.String({ description: 'What to send as `level`', examples: ['L3', 'L5-L7', 'G3'] }),
  label: Type.String({ examples: ['L3', 'L5 to L7', 'L3 · 3 · SSE'] }),
  titles: Type.Array(Type.String(), { description: 'Titles of its levels, ladder by ladder' }),
  members: Type.Array(Type.Object({ ladder: Type.String(), level: Type.String() }), {
    description: 'Its levels by key, ladder by ladder',
  }),
});
export type LevelColumn = Static<typeof LevelColumn>;

/** How much of what was rated can be shown, one source at a time. */
export const SourceCoverage = Type.Object({
  source: Source,
  people: Type.Integer({ description: 'People rated' }),
  inBlocks: Type.Integer({ description: 'People in at least one published group of teams' }),
  teams: Type.Integer({ description: 'Teams with people rated and no teams below them' }),
  teamsShown: Type.Integer({ description: 'Of these, shown on their own in at least one competency' }),
  levelLeftOut: Type.Number({ description: 'Share of ratings, 0 to 1, left out of the level tables' }),
});
export type SourceCoverage = Static<typeof SourceCoverage>;

/** A scale that the cycle was rated on. */
export const PublishedScale = Type.Object({
  key: Type.String({ description: 'What to send as `scaleOf`' }),
  ladders: Type.Array(Type.String(), { description: 'Keys of the ladders that have it' }),
  scale: Type.Array(Type.String(), { description: 'Its words, lowest first' }),
  competencies: Type.Array(Type.String(), { description: 'Keys of those rated on it' }),
  sources: Type.Array(
    Type.Object({
      source: Source,
      people: Type.Integer({ description: 'People rated on it, the most in any one competency' }),
    }),
  ),
});
export type PublishedScale = Static<typeof PublishedScale>;

/** What one cycle's publication holds: everything that a filter can be set to. */
export const PublicationReply = Type.Object({
  cycle: Type.String(),
  publication: PublicationStamp,
  publishedAt: Type.String(),
  rules: Type.Object({ k: Type.Integer(), d: Type.Integer(), insider: Type.Boolean() }),
  sources: Type.Array(Source),
  competencies: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
  levels: Type.Array(LevelColumn),
  ladders: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.String(),
      scale: Type.Array(Type.String(), { description: 'Words that it was rated in, lowest first' }),
    }),
  ),
  scales: Type.Array(PublishedScale, {
    description: 'Most people first; where there are several, a question says which',
  }),
  coverage: Type.Array(SourceCoverage),
});
export type PublicationReply = Static<typeof PublicationReply>;

/** The newest publication of every published cycle, oldest cycle first. */
export const PublicationsReply = Type.Object({
  publications: Type.Array(
    Type.Object({
      cycle: Type.String(),
      version: Type.Integer(),
      publishedAt: Type.String(),
      hash: Type.String(),
      rules: Type.Object({ k: Type.Integer(), d: Type.Integer(), insider: Type.Boolean() }),
    }),
  ),
});
export type PublicationsReply = Static<typeof PublicationsReply>;
