import { Type, type Static } from 'typebox';
import { Coverage, PublicationStamp, ScaleOf, Source } from './common.ts';
import { WithheldReason } from './distribution.ts';
import { SourceCoverage } from './publications.ts';

export const CoverageQuery = Type.Object(
  {
    cycle: Type.Optional(Type.String({ minLength: 1, description: 'Left out: the newest published cycle' })),
    source: Type.Optional(Source),
    scaleOf: ScaleOf,
  },
  { additionalProperties: false },
);
export type CoverageQuery = Static<typeof CoverageQuery>;

/** Where the teams with people rated, and no teams below them, are counted. */
export const TeamPlaces = Type.Object({
  own: Type.Integer({ description: 'Shown on their own' }),
  above: Type.Integer({ description: 'Counted in a unit above them only' }),
  nowhere: Type.Integer({ description: 'In no figure' }),
});
export type TeamPlaces = Static<typeof TeamPlaces>;

/** One competency, on one scale. */
export const CoveredTable = Type.Object({
  competency: Type.String(),
  name: Type.String(),
  scale: Type.Array(Type.String()),
  coverage: Coverage,
  teams: TeamPlaces,
  levels: Type.Union([Coverage, Type.Null()], {
    description: 'People with a level in the level figures; null: levels are not shown',
  }),
});
export type CoveredTable = Static<typeof CoveredTable>;

/** A node with teams below it. */
export const CoveredUnit = Type.Object({
  team: Type.String({ description: 'Path' }),
  name: Type.String(),
  depth: Type.Integer({ description: '0 is the company' }),
  teams: Type.Object({
    shown: Type.Integer({ description: 'Teams below it shown on their own in at least one competency' }),
    of: Type.Integer(),
  }),
  tables: Type.Array(Coverage, { description: 'In the order of the tables' }),
});
export type CoveredUnit = Static<typeof CoveredUnit>;

/** A column of levels, of the company or of one division. */
export const CoveredColumn = Type.Object({
  key: Type.String(),
  label: Type.String(),
  division: Type.Union([Type.String(), Type.Null()], { description: 'Path; null: the whole company' }),
  tables: Type.Array(Type.Union([Coverage, Type.Null()]), {
    description: 'In the order of the tables; null: nobody of these levels is rated there',
  }),
});
export type CoveredColumn = Static<typeof CoveredColumn>;

/** A team that is not shown on its own in some competency. */
export const HiddenTeam = Type.Object({
  team: Type.String({ description: 'Path' }),
  name: Type.String(),
  shownIn: Type.Integer({ description: 'Competencies in which it is shown on its own' }),
  hidden: Type.Array(
    Type.Object({
      competency: Type.String(),
      people: Type.Integer(),
      reason: WithheldReason,
      countedIn: Type.Union([Type.String(), Type.Null()], {
        description: 'Path of the nearest unit whose figure holds its people; null: there is none',
      }),
    }),
  ),
});
export type HiddenTeam = Static<typeof HiddenTeam>;

/** A version of the cycle's publication. */
export const PublicationVersion = Type.Object({
  version: Type.Integer(),
  publishedAt: Type.String(),
  hash: Type.String(),
  k: Type.Integer(),
});
export type PublicationVersion = Static<typeof PublicationVersion>;

/** What of one cycle and source is shown, where, and why the rest is not. */
export const CoverageReply = Type.Object({
  cycle: Type.String(),
  source: Source,
  publication: PublicationStamp,
  rules: Type.Object({
    k: Type.Integer(),
    d: Type.Integer(),
    insider: Type.Boolean(),
    version: Type.Integer({ description: 'Of the rules themselves' }),
  }),
  summary: Type.Union([SourceCoverage, Type.Null()], { description: 'As it was counted on publish' }),
  tables: Type.Array(CoveredTable),
  units: Type.Array(CoveredUnit, { description: 'A unit before those below it' }),
  columns: Type.Array(CoveredColumn),
  hidden: Type.Array(HiddenTeam, { description: 'In the order of their paths' }),
  versions: Type.Array(PublicationVersion, { description: 'Newest first; the others are replaced' }),
});
export type CoverageReply = Static<typeof CoverageReply>;
