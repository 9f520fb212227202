import type { AgreementReply, PairShown } from '../contract/agreement.ts';
import { told, type Candidate } from './candidate.ts';
import type { FindingsInput } from './input.ts';
import { spreadChange } from './spread-change.ts';
import { LEAST, LEAST_COMPRESSION, TO_99 } from './thresholds.ts';
import { interval, place, points } from './words.ts';

/** How many times as strong a division must be to be told beside the company. */
const BEYOND_COMPANY = 1.5;

/** What calibration does to ratings, and how people rate themselves against their managers. */
export function findAgreements(input: FindingsInput): Candidate[] {
  const { agreement, positions } = input;
  const [company] = agreement;
  return [
    ...beyondCompany(agreement.flatMap(tellCompression)),
    ...beyondCompany(agreement.flatMap((reply) => tellCalibration(reply, positions))),
    ...(company && company.unit === null ? tellSelf(company, positions) : []),
  ];
}

/** A division that only does what the company does is not told again. */
function beyondCompany(candidates: readonly Candidate[]): Candidate[] {
  const company = candidates.find(({ about }) => about === null);
  return candidates.filter(
    (each) =>
      !company ||
      each === company ||
      each.direction !== company.direction ||
      each.strength >= BEYOND_COMPANY * company.strength,
  );
}

function tellCompression({ unit, sources }: AgreementReply): Candidate[] {
  const shown = sources.filter((each) => 'counts' in each);
  const before = shown.find(({ source }) => source === 'manager');
  const after = shown.find(({ source }) => source === 'calibrated');
  if (before?.mean.value == null || after?.mean.value == null) return [];
  const change = spreadChange(
    { counts: before.counts, n: before.mean.n },
    { counts: after.counts, n: after.mean.n },
  );
  if (!change || (change.lower <= 0 && change.upper >= 0)) return [];
  const { value, lower, upper } = change;
  const percent = (share: number): number => Math.round(share * 100);
  return told({
    rule: 'compression',
    least: LEAST_COMPRESSION,
    sentence: `Calibration ${value < 0 ? 'draws ratings together' : 'spreads ratings'} in ${unit === null ? 'the whole company' : place(unit)}: they lie ${Math.abs(percent(value))} % ${value < 0 ? 'closer' : 'further apart'} after the meeting than before.`,
    detail: `Standard deviation; 95 % interval ${Math.abs(percent(value < 0 ? upper : lower))} to ${Math.abs(percent(value < 0 ? lower : upper))} %; ${after.people} people.`,
    about: unit,
    size: { value, lower, upper, unit: 'share of the spread' },
    people: after.people,
    certainty: isClear99(Math.log1p(value), Math.log1p(lower), Math.log1p(upper)) ? 'clear' : 'likely',
    evidence: { screen: 'agreement', team: unit, competency: [], level: [] },
  });
}

function tellCalibration(reply: AgreementReply, positions: number): Candidate[] {
  const found = findShift(reply, 'manager', 'calibrated');
  if (!found) return [];
  const { value, lower, upper, people } = found;
  return told({
    rule: 'calibration',
    least: LEAST.calibration * (positions - 1),
    sentence: `Calibration ${value > 0 ? 'raises' : 'lowers'} ratings in ${reply.unit === null ? 'the whole company' : place(reply.unit)} by ${points(value)}.`,
    detail: `${interval(lower, upper)}; ${people} people.`,
    about: reply.unit,
    size: { value, lower, upper, unit: 'points of the scale' },
    people,
    certainty: isClear99(value, lower, upper) ? 'clear' : 'likely',
    evidence: { screen: 'agreement', team: reply.unit, competency: [], level: [] },
  });
}

function tellSelf(reply: AgreementReply, positions: number): Candidate[] {
  const found = findShift(reply, 'self', 'manager');
  if (!found) return [];
  // The shift goes from self to manager; what is told is self against manager.
  const [value, lower, upper] = [-found.value, -found.upper, -found.lower];
  return told({
    rule: 'self',
    least: LEAST.self * (positions - 1),
    sentence: `People rate themselves ${points(value)} ${value > 0 ? 'above' : 'below'} what their managers give them.`,
    detail: `${interval(lower, upper)}; ${found.people} people who have both ratings.`,
    about: null,
    size: { value, lower, upper, unit: 'points of the scale' },
    people: found.people,
    certainty: isClear99(value, lower, upper) ? 'clear' : 'likely',
    evidence: { screen: 'agreement', team: null, competency: [], level: [] },
  });
}

/** A shift over all competencies that its 95 % interval tells from none. */
function findShift(
  { pairs }: AgreementReply,
  before: PairShown['before'],
  after: PairShown['after'],
): { value: number; lower: number; upper: number; people: number } | null {
  const pair = pairs.find(
    (each): each is PairShown =>
      'shift' in each && each.before === before && each.after === after && each.competency === null,
  );
  if (pair?.shift.value == null || pair.shift.lower === null || pair.shift.upper === null) return null;
  const { value, lower, upper } = pair.shift;
  return lower <= 0 && upper >= 0 ? null : { value, lower, upper, people: pair.people };
}

function isClear99(value: number, lower: number, upper: number): boolean {
  return Math.abs(value) > (TO_99 * (upper - lower)) / 2;
}
