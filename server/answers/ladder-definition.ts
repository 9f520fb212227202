import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { LevelDetail } from '../contract/ladder-detail.ts';

const Text = Type.Optional(Type.String());
const Texts = Type.Optional(Type.Array(Type.String()));

const Attributes = Type.Optional(
  Type.Union([
    Type.Array(Type.Tuple([Type.String(), Type.String()])),
    // As versions were stored at first: a label that is a number came before all others.
    Type.Record(Type.String(), Type.String()),
  ]),
);

/** A ladder as it is stored: what its owner left out is missing. */
const Definition = Type.Object({
  key: Type.String(),
  name: Type.String(),
  scale: Type.Array(Type.String()),
  topBox: Type.Optional(Type.Integer()),
  cumulative: Type.Optional(Type.Boolean()),
  levels: Type.Array(
    Type.Object({
      key: Type.String(),
      title: Type.String(),
      order: Type.Integer(),
      grade: Type.Optional(Type.Integer()),
      summary: Text,
      attributes: Attributes,
      competencies: Type.Array(
        Type.Object({
          key: Type.String(),
          name: Type.String(),
          summary: Text,
          expectations: Texts,
          examples: Texts,
        }),
      ),
    }),
  ),
});

/** What one version of a ladder says, with nothing missing. */
export interface LadderText {
  key: string;
  name: string;
  scale: string[];
  topBox: number | null;
  cumulative: boolean;
  levels: LevelDetail[];
}

/** Reads a stored definition. Errors: typebox's where it is none, which is a fault of ours. */
export function readDefinition(stored: unknown): LadderText {
  const { key, name, scale, topBox, cumulative, levels } = Value.Parse(Definition, stored);
  return {
    key,
    name,
    scale,
    topBox: topBox ?? null,
    cumulative: cumulative ?? false,
    levels: levels.map(({ grade, summary, attributes = [], ...level }) => ({
      ...level,
      grade: grade ?? level.order,
      summary: summary ?? null,
      attributes: (Array.isArray(attributes) ? attributes : Object.entries(attributes)).map(
        ([label, value]) => ({ label, value }),
      ),
      competencies: level.competencies.map(
        ({ summary: about, expectations = [], examples = [], ...named }) => ({
          ...named,
          summary: about ?? null,
          expectations,
          examples,
        }),
      ),
    })),
  };
}
