import type { CompetencyGap, ShownGap } from '../contract/gaps.ts';
import { told, type Candidate } from './candidate.ts';
import type { FindingsInput } from './input.ts';
import { LEAST, TO_99 } from './thresholds.ts';
import { count, interval, list, place, points, signed } from './words.ts';

type ShownCompetency = Extract<CompetencyGap, { gap: number }>;

/**
 * Teams that rate otherwise than their mix of levels predicts: over all competencies, and those that do so in
 * some competencies only. One finding a team, so that nothing is told twice.
 */
export function findTeamGaps(input: FindingsInput): Candidate[] {
  return input.gaps.teams.flatMap((team) => {
    if ('withheld' in team) return [];
    const held = (team.competencies ?? []).filter((each): each is ShownCompetency => 'gap' in each);
    return team.flagged ? wholeGap(input, team, held) : partGap(input, team, held);
  });
}

function wholeGap(
  { positions, names }: FindingsInput,
  team: ShownGap,
  held: readonly ShownCompetency[],
): Candidate[] {
  const { shrunken, people } = team;
  if (!shrunken) return [];
  const { value, lower, upper } = shrunken;
  const isClear = Math.abs(value) > TO_99 * Math.max(upper - value, value - lower);
  const where = inWhich(held, names);
  return told({
    rule: 'team-gap',
    least: LEAST.teamGap * (positions - 1),
    sentence: `${place(team.team)} rates ${points(value)} ${value > 0 ? 'above' : 'below'} what its mix of levels predicts${where}.`,
    detail: `Drawn towards all teams, as small teams stray by chance: ${interval(lower, upper)}. The plain gap is ${signed(team.gap)}; ${people} people.`,
    about: team.team,
    size: { value, lower, upper, unit: 'points of the scale' },
    people,
    certainty: isClear ? 'clear' : 'likely',
    evidence: { screen: 'gaps', team: team.team, competency: [], level: [] },
  });
}

/** Which competencies carry the gap, where that can be told. */
function inWhich(held: readonly ShownCompetency[], names: FindingsInput['names']): string {
  const flagged = held.filter((each) => each.flagged);
  if (flagged.length === 0) return '';
  if (flagged.length === held.length && held.length > 1)
    return `, in all ${count(held.length)} of its competencies`;
  return `, most in ${nameAll(flagged, names)}`;
}

function partGap({ positions, names }: FindingsInput, team: ShownGap, held: readonly ShownCompetency[]) {
  const flagged = held.filter((each) => each.flagged);
  const [most, ...others] = flagged.toSorted(
    (a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.competency < b.competency ? -1 : 1),
  );
  if (!most) return [];
  const same = [most, ...others.filter((each) => each.gap > 0 === most.gap > 0)];
  return told({
    rule: 'competency-gap',
    least: LEAST.competencyGap * (positions - 1),
    sentence: `${place(team.team)} rates ${points(most.gap)} ${most.gap > 0 ? 'above' : 'below'} what its mix of levels predicts in ${nameAll(same, names)}, but not over all competencies.`,
    detail: `${interval(most.lower, most.upper)} in ${names.get(most.competency) ?? most.competency}; ${most.people} people.`,
    about: team.team,
    size: { value: most.gap, lower: most.lower, upper: most.upper, unit: 'points of the scale' },
    people: most.people,
    certainty: 'likely',
    evidence: {
      screen: 'gaps',
      team: team.team,
      competency: same.map(({ competency }) => competency),
      level: [],
    },
  });
}

function nameAll(held: readonly ShownCompetency[], names: FindingsInput['names']): string {
  return list(held.map(({ competency }) => names.get(competency) ?? competency));
}
