import type { Source } from '../../db/schema.ts';
import type { Frame } from './frame.ts';

/** How alike one person's ratings of a source are: intraclass correlations of the company in that cycle. */
export interface CompanyRho {
  /** Of the scores; null where the company has too few people to publish one. */
  score: number | null;
  /** Of having the word at a position, from 1. */
  word: (position: number) => number | null;
  /** Of having that word or one above it. */
  from: (position: number) => number | null;
}

/**
 * The correlations that pooled figures of a source rest on. Where one of words was not measured, before there were
 * any or since the word is too rare, it is that of the scores: as a rule higher, so that intervals are wider.
 */
export function companyRho(
  { tree, units }: Pick<Frame, 'tree' | 'units'>,
  { source, scaleId }: { source: Source; scaleId: number },
): CompanyRho {
  const company = units.find(
    (unit) => unit.teamId === tree.root.id && unit.source === source && unit.scaleId === scaleId,
  );
  const score = company?.rho ?? null;
  return {
    score,
    word: (position) => company?.wordRho?.[position - 1] ?? score,
    from: (position) => company?.fromRho?.[position - 1] ?? score,
  };
}
