import type { CompareLaddersReply } from '../contract/ladder-compare.ts';
import type { LadderDetail } from '../contract/ladder-detail.ts';

/** Lays two ladders side by side: competencies by their shared key, levels by their grade. */
export function compareLadders(a: LadderDetail, b: LadderDetail): CompareLaddersReply {
  const nameIn = (ladder: LadderDetail, key: string): string | null =>
    ladder.competencies.find((competency) => competency.key === key)?.name ?? null;
  const keys = new Set([...a.competencies, ...b.competencies].map(({ key }) => key));
  const competencies = [...keys].map((key) => ({ key, a: nameIn(a, key), b: nameIn(b, key) }));
  const rank = (each: (typeof competencies)[number]): number =>
    each.a === null ? 2 : each.b === null ? 1 : 0;

  const grades = new Set([...a.levels, ...b.levels].map(({ grade }) => grade));
  return {
    a: describe(a),
    b: describe(b),
    competencies: competencies.toSorted((x, y) => rank(x) - rank(y)),
    grades: [...grades]
      .sort((x, y) => x - y)
      .map((grade) => ({
        grade,
        a: a.levels.filter((level) => level.grade === grade),
        b: b.levels.filter((level) => level.grade === grade),
      })),
  };
}

function describe({ key, name, version, scale, cumulative }: LadderDetail): CompareLaddersReply['a'] {
  return { key, name, version, scale, cumulative };
}
