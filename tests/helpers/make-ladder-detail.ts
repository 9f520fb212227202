import type { LadderDetail, LevelDetail } from '../../server/contract/ladder-detail.ts';

interface LevelPlan {
  key: string;
  title?: string;
  order?: number;
  grade?: number;
  summary?: string;
  attributes?: Record<string, string>;
  /** Expectations by competency key; `key!` has examples. */
  says?: Record<string, readonly string[]>;
}

/** A level that says what a test needs, its name being its key in capitals. */
function makeLevel(
  { key, title, order, grade, summary, attributes = {}, says = {} }: LevelPlan,
  index: number,
): LevelDetail {
  const place = order ?? index + 1;
  return {
    key,
    title: title ?? `${key} title`,
    order: place,
    grade: grade ?? place,
    summary: summary ?? null,
    attributes: Object.entries(attributes).map(([label, value]) => ({ label, value })),
    competencies: Object.keys(says)
      .filter((name) => !name.endsWith('!'))
      .map((name) => ({
        key: name,
        name: name.toUpperCase(),
        summary: null,
        expectations: [...(says[name] ?? [])],
        examples: [...(says[`${name}!`] ?? [])],
      })),
  };
}

/** One version of a ladder as the API tells it. */
export function makeLadderDetail(
  levels: readonly LevelPlan[],
  rest: Partial<LadderDetail> = {},
): LadderDetail {
  const made = levels.map(makeLevel);
  const names = new Map(made.flatMap((level) => level.competencies.map(({ key, name }) => [key, name])));
  return {
    key: 'crafts',
    name: 'Crafts',
    version: 1,
    scale: ['Low', 'Middle', 'High'],
    topBox: null,
    cumulative: false,
    competencies: [...names].map(([key, name]) => ({ key, name })),
    levels: made,
    versions: [],
    ...rest,
  };
}
