import { Type, type Static } from 'typebox';

export const LadderParams = Type.Object({ key: Type.String({ minLength: 1, examples: ['engineering'] }) });

export const VersionNumber = Type.Integer({ minimum: 1, maximum: 32_767 });

export const LadderQuery = Type.Object(
  {
    version: Type.Optional(VersionNumber),
    cycle: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'The version that this cycle was rated under; the newest where it was rated under none',
      }),
    ),
  },
  { additionalProperties: false },
);
export type LadderQuery = Static<typeof LadderQuery>;

export const CompetencyDetail = Type.Object({
  key: Type.String(),
  name: Type.String(),
  summary: Type.Union([Type.String(), Type.Null()]),
  expectations: Type.Array(Type.String()),
  examples: Type.Array(Type.String()),
});
export type CompetencyDetail = Static<typeof CompetencyDetail>;

export const LevelDetail = Type.Object({
  key: Type.String(),
  title: Type.String(),
  order: Type.Integer({ description: 'Place in the ladder, higher is more senior; levels may share one' }),
  grade: Type.Integer({ description: 'The common number by which ladders line up' }),
  summary: Type.Union([Type.String(), Type.Null()]),
  attributes: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  competencies: Type.Array(CompetencyDetail),
});
export type LevelDetail = Static<typeof LevelDetail>;

export const LadderVersion = Type.Object({
  version: Type.Integer(),
  name: Type.String(),
  hash: Type.String({ description: 'SHA-256 of what it says, hex' }),
  loadedAt: Type.String(),
  cycles: Type.Array(Type.String(), { description: 'Cycles rated under it, oldest first' }),
});

/** One version of a ladder. All text is plain text, never markup. */
export const LadderDetail = Type.Object({
  key: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  scale: Type.Array(Type.String(), { description: 'Words of a rating, lowest first' }),
  topBox: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Point of the scale, from 1, from which a rating counts as top box',
  }),
  cumulative: Type.Boolean({ description: 'Whether each level also asks for everything below it' }),
  competencies: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
  levels: Type.Array(LevelDetail, { description: 'Lowest first' }),
  versions: Type.Array(LadderVersion, { description: 'Newest first' }),
});
export type LadderDetail = Static<typeof LadderDetail>;

export const ExportQuery = Type.Object(
  {
    format: Type.Union([Type.Literal('csv'), Type.Literal('markdown')]),
    version: Type.Optional(VersionNumber),
  },
  { additionalProperties: false },
);
