import type { Random } from './random.ts';

// Points of the scale. Quality is shared by all competencies of a person, the rest belongs to one competency:
// with these shares the ratings of one person resemble each other with an intra-class correlation of about 0.4.
const QUALITY_SD = 0.28;
const OUTLIER_QUALITY_SD = 1;
const OUTLIERS = 0.08;
const APTITUDE_SD = 0.23;
/** Correlation of a person's quality with that of the quarter before. */
const QUALITY_KEPT = 0.9;
/** Correlation of how people see themselves with how good they are. */
const SELF_INSIGHT = 0.5;

/** What makes one person's ratings differ from what is expected; in points, mean 0. */
export interface Traits {
  /** Standard deviation of this person's quality: most are near the middle, a few are far off, up or down. */
  spread: number;
  quality: number;
  /** Standard normal: the part of the self-view that has nothing to do with quality. */
  selfView: number;
  /** By competency, the same in every quarter. */
  aptitude: Map<string, number>;
}

/** Draws a newcomer's traits. */
export function drawTraits(competencies: readonly string[], random: Random): Traits {
  const spread = random.chance(OUTLIERS) ? OUTLIER_QUALITY_SD : QUALITY_SD;
  return {
    spread,
    quality: spread * random.normal(),
    selfView: random.normal(),
    aptitude: new Map(competencies.map((competency) => [competency, APTITUDE_SD * random.normal()])),
  };
}

/** The same person a quarter later: quality wanders (first-order autoregression), its spread stays. */
export function aQuarterLater(traits: Traits, random: Random): Traits {
  return { ...traits, quality: blend(traits.quality, traits.spread * random.normal(), QUALITY_KEPT) };
}

/** How good a person takes himself to be; as spread out as quality itself. */
export function selfImage({ quality, spread, selfView }: Traits): number {
  return blend(quality, spread * selfView, SELF_INSIGHT);
}

/** Mixes two draws of one spread into a third of the same spread that correlates with the first as told. */
export function blend(first: number, second: number, correlation: number): number {
  return correlation * first + Math.sqrt(1 - correlation * correlation) * second;
}
