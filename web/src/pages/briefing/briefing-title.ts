import type { Finding } from '../../../../server/contract/findings.ts';
import { briefingMessages } from '../../lib/messages/briefing.ts';

const words = briefingMessages.title;
const MOST_PARTS = 2;
const MOST_NAMED = 2;
const list = new Intl.ListFormat('en-GB');

/** A rule's findings in half a sentence that begins small; undefined where the rule is not known here. */
type Clause = (found: readonly Finding[], names: ReadonlyMap<string, string>) => string | undefined;

/**
 * The headline: what the strongest two kinds of findings have found, the clear ones alone where there are any.
 *
 * @param findings most important first
 * @param names of competencies, by key
 * @param nothing what is said where nothing stands out
 */
export function briefingTitle(
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
  nothing: string,
): string {
  const clear = findings.filter(({ certainty }) => certainty === 'clear');
  const strongest = clear.length > 0 ? clear : findings;
  const parts = [...Map.groupBy(strongest, ({ rule }) => rule)].flatMap(
    ([rule, found]) => CLAUSES[rule]?.(found, names) ?? [],
  );
  if (parts.length === 0) return findings[0]?.sentence ?? nothing;
  const text = parts.slice(0, MOST_PARTS).join('; ');
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const nameOf = (about: string | null) => about?.split(' / ').at(-1) ?? words.wholeCompany;
const isUp = ({ direction }: Finding) => direction === 'up';

const CLAUSES: Partial<Record<string, Clause>> = {
  'team-gap': (found) => {
    const isClear = found.every(({ certainty }) => certainty === 'clear');
    const above = found.filter(isUp).length;
    const [first, ...others] = found;
    if (first && others.length === 0) return words.teamGap(nameOf(first.about), isClear, isUp(first));
    return words.teamGaps(isClear, above, found.length - above);
  },
  'competency-gap': (found, names) => {
    const [first, ...others] = found;
    if (!first) return undefined;
    return others.length > 0
      ? words.competencyGaps(found.length)
      : words.competencyGap(
          nameOf(first.about),
          list.format(first.evidence.competency.map((key) => names.get(key) ?? key)),
        );
  },
  drift: (found, names) => {
    if (found.length > MOST_NAMED) return words.drifts(found.length);
    const subjects = list.format(found.map((each) => driftSubject(each, names)));
    const ups = found.filter(isUp).length;
    const direction = ups === found.length ? 'risen' : ups === 0 ? 'fallen' : 'moved';
    const [first] = found;
    return words.drift(
      subjects,
      found.length > 1,
      direction,
      found.length === 1 ? first?.size.value : undefined,
    );
  },
  'team-drift': (found) =>
    found.length === 1 ? words.teamDrift(nameOf(found[0]?.about ?? null)) : words.teamDrifts(found.length),
  mix: () => words.mix,
  compression: unitClause((unit, up) => words.compression(unit, !up)),
  calibration: unitClause(words.calibration),
  self: (found) => found[0] && words.self(isUp(found[0])),
};

/** Of several units only the first is named: they are told one by one below. */
function unitClause(clause: (unit: string, up: boolean) => string): Clause {
  return ([first]) => first && clause(nameOf(first.about), isUp(first));
}

function driftSubject({ about, evidence }: Finding, names: ReadonlyMap<string, string>): string {
  const [competency] = evidence.competency;
  if (competency !== undefined) return names.get(competency) ?? competency;
  return about === null ? words.allRatings : words.unitMean(nameOf(about));
}
