import type { Run } from './document/blocks.ts';
import { oneLine, textOf } from './document/text-of.ts';

export interface Labelled {
  label: string;
  value: string;
  /** Whether the label is set in bold, which says that it is a label more surely than a colon does. */
  isBold: boolean;
}

/** "Impact: text", with a label of a few words and no sentence in it. */
const PLAIN = /^([\p{L}\p{N}][^:.!?]{0,40}):(?:\s+(.*)|$)$/su;

/**
 * Reads text as a label and what it is about: bold with a colon or dash inside or after, or a few words and a
 * colon. Undefined when it is anything else.
 *
 * @example `**Impact radius**: Team`, `_**Years of Experience:** 5+_`, `Impact: the team`
 */
export function findLabel(runs: readonly Run[]): Labelled | undefined {
  const written = runs.slice(runs.findIndex((run) => run.text.trim() !== ''));
  const end = written.findIndex((run) => !run.strong && run.text.trim() !== '');
  const bold = textOf(end === -1 ? written : written.slice(0, end));
  const after = end === -1 ? '' : textOf(written.slice(end));
  if (written[0]?.strong && bold.length <= 60) {
    if (bold.endsWith(':')) return { label: bold.slice(0, -1).trim(), value: after, isBold: true };
    const parted = /^[:–—-]\s*/.exec(after);
    return parted ? { label: bold, value: after.slice(parted[0].length), isBold: true } : undefined;
  }
  const plain = PLAIN.exec(oneLine(runs.map((run) => run.text).join('')));
  if (!plain?.[1] || plain[1].split(' ').length > 5) return undefined;
  return { label: plain[1].trim(), value: (plain[2] ?? '').trim(), isBold: false };
}

const ATTRIBUTE =
  /^(?:(?:typical |relevant |minimum |work )?experience|.*\byears?\b.*|tenure|salary.*|compensation.*|pay(?: band| range)?|bands?|reports? to|location|headcount|team size|prerequisites?|also known as|(?:job |common |example )?titles?|position|role|track|anos de .*|.*experiência|años de .*|.*erfahrung|.*expérience|deneyim.*|経験年数|опыт.*)$/iu;

/** Labels that speak of the job and not of what is asked in it, wherever they stand. */
export function isAttributeLabel(label: string): boolean {
  return ATTRIBUTE.test(label);
}
