import type { Finding } from '../contract/findings.ts';
import { findAgreements } from './agreements.ts';
import type { Candidate } from './candidate.ts';
import { findDrifts } from './drifts.ts';
import type { FindingsInput } from './input.ts';
import { findMixes } from './mixes.ts';
import { RULES } from './rules.ts';
import { findTeamDrifts } from './team-drifts.ts';
import { findTeamGaps } from './team-gaps.ts';
import { MOST_FINDINGS } from './thresholds.ts';

export interface Found {
  findings: Finding[];
  /** Found, but not among the first. */
  more: number;
}

/**
 * What stands out in one cycle, most important first: what is clear before what is likely, then by how many
 * times the smallest size that its rule tells; of equals by the order of the rules, then by path.
 *
 * Shapes: `within` leaves what is about that node, or one below it; the company's path leaves all.
 *
 * @example
 * findFindings(input, 'Acme / East').findings[0]?.sentence
 * // => 'Red (East) rates 0.34 points above what its mix of levels predicts.'
 */
export function findFindings(input: FindingsInput, within: string | null): Found {
  const found = [
    ...findTeamGaps(input),
    ...findDrifts(input),
    ...findTeamDrifts(input),
    ...findMixes(input),
    ...findAgreements(input),
  ].filter(({ about }) => within === null || about === within || about?.startsWith(`${within} / `) === true);
  const findings = found
    .sort(byImportance)
    .slice(0, MOST_FINDINGS)
    .map(({ strength: _, ...finding }) => finding);
  return { findings, more: found.length - findings.length };
}

function byImportance(a: Candidate, b: Candidate): number {
  return (
    Number(b.certainty === 'clear') - Number(a.certainty === 'clear') ||
    b.strength - a.strength ||
    placeOf(a) - placeOf(b) ||
    compare(a.about ?? '', b.about ?? '') ||
    compare(a.sentence, b.sentence)
  );
}

const placeOf = ({ rule }: Candidate): number => RULES.findIndex(({ key }) => key === rule);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
