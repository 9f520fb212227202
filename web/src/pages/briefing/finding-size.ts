import type { Finding } from '../../../../server/contract/findings.ts';
import { formatGap, formatPercent } from '../../lib/format-number.ts';

const SHARE = 'share of the spread';

/** A finding's size with its sign, in points of the scale or, where it is a share, in per cent. */
export function findingSize({ size }: Pick<Finding, 'size'>): string {
  if (size.unit !== SHARE) return formatGap(size.value);
  const text = formatPercent(Math.abs(size.value));
  return size.value < 0 ? `−${text}` : `+${text}`;
}

/** The largest limit of any interval in each unit, so that findings in one unit are drawn on one scale. */
export function furthestByUnit(findings: readonly Pick<Finding, 'size'>[]): ReadonlyMap<string, number> {
  const furthest = new Map<string, number>();
  for (const { size } of findings) {
    const ends = [size.value, size.lower ?? 0, size.upper ?? 0].map(Math.abs);
    furthest.set(size.unit, Math.max(furthest.get(size.unit) ?? 0, ...ends));
  }
  return furthest;
}
