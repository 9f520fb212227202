import type { Cell, DistributionReply } from '../../../server/contract/distribution.ts';
import type { Named } from './resolve-view.ts';

interface HeatCell {
  /** 'L3 · Mentoring' */
  label: string;
  cell: Cell;
  /** -1 (furthest below `middle`) to 1 (furthest above); 0 where withheld. */
  tint: number;
}

export interface HeatRow {
  level: { key: string; label: string; titles: readonly string[] };
  cells: (HeatCell | undefined)[];
}

const LEAST_RANGE = 0.25; // points: where all means lie closer than this, tints stay faint on purpose

/**
 * Lays cells out by level (rows, in the publication's order) and competency (columns). The tint is the
 * distance of a mean from `middle` (points of the scale) over the largest such distance in the table.
 */
export function heatGrid(
  reply: DistributionReply,
  levels: readonly { key: string; label: string; titles: readonly string[] }[],
  competencies: readonly Named[],
  middle: number | undefined,
): HeatRow[] {
  const cells = new Map(reply.cells.map((cell) => [`${cell.level ?? ''}\n${cell.competency ?? ''}`, cell]));
  const distance = (cell: Cell) => ('withheld' in cell || middle === undefined ? 0 : cell.mean - middle);
  const range = Math.max(LEAST_RANGE, ...reply.cells.map((cell) => Math.abs(distance(cell))));

  return levels.map((level) => ({
    level,
    cells: competencies.map(({ key, name }) => {
      const cell = cells.get(`${level.key}\n${key}`);
      return cell && { label: `${level.label} · ${name}`, cell, tint: distance(cell) / range };
    }),
  }));
}
