import type { GridCell } from '../../charts/grid-body.ts';
import { slopeDrawing, type SlopeLine } from '../../charts/slope.ts';
import { formatMean, formatPercent } from '../../lib/format-number.ts';
import { agreementMessages } from '../../lib/messages/agreement.ts';
import { shareLines, spreadLines, type BeforeAfter } from './compression.ts';
import type { AgreementAnswer } from './load-agreement.ts';

const words = agreementMessages.compression;

interface Slopes {
  shares: SlopeLine[];
  spreads: SlopeLine[];
  cells: GridCell[];
}

/** The two slopes of calibration: the words of one unit, and the spread of every unit. */
export function compressionCells({
  both,
  reply,
  unit,
  units,
}: Pick<AgreementAnswer, 'reply' | 'units'> & { unit: { name: string }; both: BeforeAfter }): Slopes {
  const shares = shareLines(reply.scale, both);
  const spreads = spreadLines(units, reply.unit);
  const sides = { before: words.before, after: words.after };
  const cells: GridCell[] = [
    {
      key: 'shares',
      name: words.shares,
      remark: words.sharesRemark(unit.name),
      drawing: slopeDrawing({ lines: shares, ...sides, format: formatPercent }),
    },
  ];
  if (spreads.length > 0)
    cells.push({
      key: 'spread',
      name: words.spread,
      remark: words.spreadRemark(spreads.length, reply.units.length),
      drawing: slopeDrawing({ lines: spreads, ...sides, format: formatMean }),
    });
  return { shares, spreads, cells };
}
