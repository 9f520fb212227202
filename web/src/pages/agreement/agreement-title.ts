import type { AgreementReply, PairShown } from '../../../../server/contract/agreement.ts';
import { formatMean, formatPercent } from '../../lib/format-number.ts';
import { agreementMessages } from '../../lib/messages/agreement.ts';

const words = agreementMessages.title;

/**
 * Says in one sentence how far managers are from self-ratings (or from peers), and how much calibration changed.
 *
 * @param unit name of a division; undefined is the company
 */
export function agreementTitle({ pairs }: Pick<AgreementReply, 'pairs'>, unit: string | undefined): string {
  const overall = pairs.flatMap((pair) => ('reason' in pair || pair.competency !== null ? [] : [pair]));
  const calibrated = overall.find(({ before, after }) => before === 'manager' && after === 'calibrated');
  const first = overall.find(({ after }) => after !== 'calibrated');
  const changed = calibrated && formatPercent((100 - calibrated.same) / 100);
  const sentence = first
    ? changed === undefined
      ? shiftInWords(first)
      : words.join(shiftInWords(first), words.calibration(changed))
    : changed === undefined
      ? words.none
      : words.calibrationOnly(changed);
  return unit === undefined ? sentence : words.unit(unit, sentence);
}

/** A shift whose interval holds 0 is none that can be told. */
function shiftInWords({ before, after, shift }: PairShown): string {
  const { value } = shift;
  const isTold =
    shift.value !== null && shift.lower !== null && shift.upper !== null && shift.lower * shift.upper > 0;
  if (!isTold || value === null) return words.same(after, before);
  return words.shift(after, before, formatMean(Math.abs(value)), value < 0 ? 'below' : 'above');
}
