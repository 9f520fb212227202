import { PLANTED } from './planted-effects.ts';
import type { Random } from './random.ts';
import { blend, selfImage, type Traits } from './traits.ts';

/** What one person got for one competency; undefined where nobody entered a rating. */
export interface Scores {
  self: number | undefined;
  manager: number | undefined;
  calibrated: number | undefined;
}

const OCCASION_SD = 0.25;
/** Correlation of the manager's impression before and after the meeting; about 12 % of ratings change by it. */
const KEPT_BY_CALIBRATION = 0.82;
/** How far the compressed division is drawn to what is expected; found so that the spread of the ratings fits. */
const DRAWN_TO_EXPECTED = 0.75;
const NO_SELF_RATING = 0.01;
const NO_MANAGER_RATING = 0.02;

interface Rated {
  path: string;
  competency: string;
  traits: Traits;
  /** What managers give on average here, in points. */
  expected: number;
  hasSelfReview: boolean;
}

/** Draws the three ratings of one person and competency in one quarter. */
export function rate({ path, competency, traits, expected, hasSelfReview }: Rated, random: Random): Scores {
  const aptitude = traits.aptitude.get(competency) ?? 0;
  const occasion = () => OCCASION_SD * random.normal();

  const before = occasion();
  const after = blend(before, occasion(), KEPT_BY_CALIBRATION);
  const own = occasion();

  // Drawn in any case, so that a gap here does not shift what everybody after this person gets.
  const skipsSelf = random.chance(NO_SELF_RATING);
  const skipsManager = random.chance(NO_MANAGER_RATING);

  const judged = traits.quality + aptitude;
  const isCompressed = path.startsWith(PLANTED.compression.division);
  const calibrated = isCompressed ? DRAWN_TO_EXPECTED * (judged + before) : judged + after;
  return {
    self:
      hasSelfReview && !skipsSelf
        ? score(expected + PLANTED.self.points + selfImage(traits) + aptitude + own)
        : undefined,
    manager: skipsManager ? undefined : score(expected + judged + before),
    calibrated: skipsManager ? undefined : score(expected + calibrated),
  };
}

/**
 * Rounds to the scale 1..5. The spread is wide against the steps, so that the mean of many scores stays within
 * 0.02 points of the mean of what was rounded: an effect planted in points is one measured in points.
 */
function score(points: number): number {
  return Math.max(1, Math.min(5, Math.round(points)));
}
