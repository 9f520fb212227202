import { sum } from './sum.ts';

/** One score by one rater for one person and competency. The keys are whatever tells them apart. */
export interface RaterScore {
  rater: string;
  person: string;
  competency: string;
  score: number;
}

/**
 * How each rater rates each person against that person's other raters on the same competencies: the mean
 * over the competencies that others rated too of his score less the mean of theirs. Only within one person
 * can a lenient rater be told from a strong team.
 *
 * Shapes: one list a rater, one contrast a person; both in the order in which they first appear. A rater
 *         who shares no person and competency with another is left out.
 * Errors: RangeError if a score is not finite, or a rater scores a person's competency twice.
 */
export function leniencyContrasts(scores: readonly RaterScore[]): Map<string, number[]> {
  const contrasts = new Map<string, number[]>();
  const shared = [...Map.groupBy(scores, (score) => score.person).values()].flatMap(withinPerson);
  for (const rater of new Set(scores.map((score) => score.rater))) contrasts.set(rater, []);
  for (const { rater, contrast } of shared) contrasts.get(rater)?.push(contrast);
  for (const [rater, list] of contrasts) if (list.length === 0) contrasts.delete(rater);
  return contrasts;
}

/** The contrasts of one person's raters. */
function withinPerson(scores: readonly RaterScore[]): { rater: string; contrast: number }[] {
  const differences = [...Map.groupBy(scores, (score) => score.competency).values()].flatMap(
    withinCompetency,
  );
  return [...Map.groupBy(differences, ({ rater }) => rater)].map(([rater, of]) => ({
    rater,
    contrast: sum(of.map(({ difference }) => difference)) / of.length,
  }));
}

/** Each score of one person and competency against the mean of the others. */
function withinCompetency(scores: readonly RaterScore[]): { rater: string; difference: number }[] {
  const seen = new Set<string>();
  for (const { rater, person, competency, score } of scores) {
    const what = `rater ${rater}, person ${person}, competency ${competency}`;
    if (!Number.isFinite(score)) throw new RangeError(`${what}: ${score} is not a score`);
    if (seen.has(rater)) throw new RangeError(`${what}: scored twice`);
    seen.add(rater);
  }
  if (scores.length < 2) return [];
  const total = sum(scores.map(({ score }) => score));
  return scores.map(({ rater, score }) => ({
    rater,
    difference: score - (total - score) / (scores.length - 1),
  }));
}
