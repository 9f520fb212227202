import { agreementDotsDrawing, type AgreementRow } from '../../../web/src/charts/agreement-dots.ts';
import { drawingBody } from '../../../web/src/charts/drawing-body.ts';
import { gridBody } from '../../../web/src/charts/grid-body.ts';
import { movedBarsDrawing } from '../../../web/src/charts/moved-bars.ts';
import { formatChanceBound } from '../../../web/src/lib/format-chance-bound.ts';
import { formatMean, formatPercent } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { agreementMessages as words } from '../../../web/src/lib/messages/agreement.ts';
import { compressionCells } from '../../../web/src/pages/agreement/compression-cells.ts';
import {
  compressionNote,
  compressionTitle,
  findBeforeAfter,
} from '../../../web/src/pages/agreement/compression.ts';
import { agreementRows, groupPairs, movedRows } from '../../../web/src/pages/agreement/pair-figures.ts';
import type { AgreementReply } from '../../contract/agreement.ts';
import type { ReportContext } from '../context.ts';
import type { ReportChart } from '../model.ts';
import { reportChart } from '../report-chart.ts';

/**
 * The charts of the Agreement screen.
 *
 * Shapes: `reply` with the spreads of all units (`by=unit`).
 */
export function agreementCharts(
  { names, unit }: Pick<ReportContext, 'names' | 'unit'>,
  reply: AgreementReply,
): ReportChart[] {
  const nameOf = (key: string): string => names.competency.get(key) ?? key;
  const percent = (whole: number): string => formatPercent(whole / 100);
  const groups = groupPairs(reply.pairs);
  const shown = groups.flatMap((group) => ('shown' in group ? [group] : []));
  const both = findBeforeAfter(reply);
  const slopes = both && compressionCells({ both, reply, unit, units: reply.units });
  const most = Math.max(0, ...shown.flatMap((group) => group.shown.map(({ people }) => people)));
  const rows = agreementRows(groups, nameOf);
  return [
    ...shown.map(({ first, shown: pairs }) => {
      const { before, after, lowered, raised, people, homogeneityP } = first;
      return reportChart({
        key: `agreement-${before}-${after}`,
        heading: words.pairTitle(words.pair(before, after), percent(lowered), percent(raised)),
        note: words.pairNote(
          m.source[before],
          m.source[after],
          m.people(people),
          formatChanceBound(homogeneityP),
        ),
        body: drawingBody(movedBarsDrawing(movedRows(pairs, nameOf))),
      });
    }),
    ...(slopes
      ? [
          reportChart({
            key: 'agreement-calibration',
            heading: compressionTitle(slopes.spreads),
            note: compressionNote(both),
            body: gridBody(slopes.cells, 2),
          }),
        ]
      : []),
    ...(shown.length > 0
      ? [
          reportChart({
            key: 'agreement-chance-corrected',
            finding: tellAgreement(rows),
            heading: words.agreement.title,
            note: words.agreement.note(m.people(most)),
            body: drawingBody(agreementDotsDrawing(rows)),
          }),
        ]
      : []),
  ];
}

function tellAgreement(rows: readonly AgreementRow[]): string {
  const tell = (value: number | null): string => (value === null ? 'none' : formatMean(value));
  return rows
    .filter(({ strong }) => strong)
    .map(({ name, kappa, ac2 }) => `${name}: kappa ${tell(kappa)}, AC2 ${tell(ac2)}`)
    .join('; ');
}
