import { agreementDotsDrawing, type AgreementRow } from '../../../web/src/charts/agreement-dots.ts';
import { drawingBody } from '../../../web/src/charts/drawing-body.ts';
import { gridBody } from '../../../web/src/charts/grid-body.ts';
import { movedBarsDrawing } from '../../../web/src/charts/moved-bars.ts';
import type { PictureBody } from '../../../web/src/charts/picture.ts';
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
import { answerAgreement } from '../../answers/agreement/agreement.ts';
import type { AgreementReply } from '../../contract/agreement.ts';
import { alternative } from '../alternative.ts';
import type { ReportContext } from '../context.ts';
import type { ReportChart } from '../model.ts';

/** The charts of the Agreement screen. */
export async function agreementCharts(
  { db, frame, scale, names, unit }: ReportContext,
  reply: AgreementReply,
): Promise<ReportChart[]> {
  const nameOf = (key: string): string => names.competency.get(key) ?? key;
  const percent = (whole: number): string => formatPercent(whole / 100);
  const groups = groupPairs(reply.pairs);
  const shown = groups.flatMap((group) => ('shown' in group ? [group] : []));
  const both = findBeforeAfter(reply);
  const { units } = await answerAgreement(db, frame, { ...scale, by: 'unit' });
  const slopes = both && compressionCells({ both, reply, unit, units });
  const most = Math.max(0, ...shown.flatMap((group) => group.shown.map(({ people }) => people)));
  const rows = agreementRows(groups, nameOf);
  return [
    ...shown.map(({ first, shown: pairs }) => {
      const { before, after, lowered, raised, people, homogeneityP } = first;
      return chart(
        `agreement-${before}-${after}`,
        words.pairTitle(words.pair(before, after), percent(lowered), percent(raised)),
        words.pairNote(m.source[before], m.source[after], m.people(people), formatChanceBound(homogeneityP)),
        drawingBody(movedBarsDrawing(movedRows(pairs, nameOf))),
      );
    }),
    ...(slopes
      ? [
          chart(
            'agreement-calibration',
            compressionTitle(slopes.spreads),
            compressionNote(both),
            gridBody(slopes.cells, 2),
          ),
        ]
      : []),
    ...(shown.length > 0
      ? [
          chart(
            'agreement-chance-corrected',
            words.agreement.title,
            words.agreement.note(m.people(most)),
            drawingBody(agreementDotsDrawing(rows)),
            tellAgreement(rows),
          ),
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

/** A heading is the finding where no other is given. */
function chart(
  key: string,
  heading: string,
  note: string,
  body: PictureBody,
  finding: string = heading,
): ReportChart {
  return { key, heading, note, alt: alternative(finding, heading), body };
}
