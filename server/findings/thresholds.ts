/** Smallest sizes that are told, as a share of the scale's length (its positions less one). */
export const LEAST = {
  teamGap: 0.025,
  competencyGap: 0.05,
  drift: 0.025,
  teamDrift: 0.05,
  mix: 0.0125,
  calibration: 0.0125,
  self: 0.025,
} as const;

/** Of the spread, which has no points. */
export const LEAST_COMPRESSION = 0.1;

/** False discovery rates of what is told at all, and of what is called clear. */
export const LIKELY_FDR = 0.1;
export const CLEAR_FDR = 0.01;

/** 0.995 quantile of the standard normal over the 0.975 one: what makes a 95 % interval one of 99 %. */
export const TO_99 = 2.5758293035489004 / 1.959963984540054;

/** Never more than this on one page. */
export const MOST_FINDINGS = 7;
