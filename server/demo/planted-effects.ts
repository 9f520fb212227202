import type { Cycle } from './cycles.ts';

/** What is built into the demo on purpose, in points of the five-point scale; README.md tells it in words. */
export const PLANTED = {
  teams: [
    { path: 'Larkfield / Product / Experience / Search', points: 0.45 },
    { path: 'Larkfield / Platform / Databases', points: 0.4 },
    { path: 'Larkfield / Product / Collaboration / Calendar', points: -0.45 },
  ],
  drift: {
    competency: 'teaching-and-mentoring',
    flatUntil: '2025-Q2' satisfies Cycle,
    pointsPerQuarter: 0.05,
  },
  /** Standard deviation of the calibrated ratings as a share of the manager's. */
  compression: { division: 'Larkfield / Delivery', spread: 0.8 },
  self: { points: 0.3 },
} as const;

const signed = (points: number) => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`;

/**
 * The planted effects as sentences, one each. A test holds README.md to them, so that neither can change alone.
 *
 * @example
 * describePlanted()[0] // => 'Team `Larkfield / Product / Experience / Search` is lenient: +0.45 points.'
 */
export function describePlanted(): string[] {
  const { teams, drift, compression, self } = PLANTED;
  return [
    ...teams.map(
      ({ path, points }) =>
        `Team \`${path}\` is ${points > 0 ? 'lenient' : 'severe'}: ${signed(points)} points.`,
    ),
    `Competency \`${drift.competency}\` rises everywhere by ${signed(drift.pointsPerQuarter)} points a quarter after ${drift.flatUntil}.`,
    `Division \`${compression.division}\` is compressed by calibration: calibrated spread ${compression.spread.toFixed(2)} times the manager's.`,
    `Self is above manager everywhere: ${signed(self.points)} points.`,
  ];
}
