import type { DriftSeries, Shift } from '../../../../server/contract/drift.ts';
import type { ShiftStep } from '../../charts/shift-bars.ts';
import { formatChance, formatGap, formatIndex, formatMean } from '../../lib/format-number.ts';
import { driftMessages } from '../../lib/messages/drift.ts';
import { breakInWords } from './break-in-words.ts';
import { absent, who } from './cycle-points.ts';

const words = driftMessages.mark;
const CHANCE = 0.05;

/** What moved since the cycle before, cycle by cycle. */
export function shiftSteps({ points }: DriftSeries, nameOf: (key: string) => string): ShiftStep[] {
  return points.map((point) => {
    const { broken, lines } = breakInWords(point.break, nameOf);
    if ('withheld' in point) return { ...absent(point, broken), moved: null };
    const { cycle, shift } = point;
    if (!shift) return { cycle, broken, gap: null, moved: null, lines: [] };
    const { up, down, p } = shift;
    return {
      cycle,
      broken,
      gap: null,
      moved: { up, down, beyondChance: p !== null && p < CHANCE },
      lines: [...shiftInWords(shift), who(point), ...lines],
    };
  });
}

function shiftInWords({ since, up, down, mean, p, psi, rate, mix }: Shift): string[] {
  return [
    words.moved(formatMean(up), formatMean(down), since),
    ...(mean.value === null || mean.lower === null || mean.upper === null
      ? []
      : [words.change(formatGap(mean.value), formatGap(mean.lower), formatGap(mean.upper))]),
    ...(p === null ? [] : [words.chance(formatChance(p), p < CHANCE)]),
    ...(psi ? [words.psi(formatIndex(psi.value), formatIndex(psi.critical))] : []),
    ...(rate === null || mix === null ? [] : [words.split(formatGap(rate), formatGap(mix))]),
  ];
}
