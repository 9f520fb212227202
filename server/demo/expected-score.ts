import { CYCLES, type Cycle } from './cycles.ts';
import type { Person } from './person.ts';
import { PLANTED } from './planted-effects.ts';
import type { Random } from './random.ts';
import { RENAMED, SPLIT } from './tree-plan.ts';
import { listPlaces } from './tree.ts';

const AVERAGE = 3.1;
const POINTS_PER_GRADE = 0.03;
const MIDDLE_GRADE = 3;
const DIFFICULTY: Record<string, number> = {
  'domain-expertise': 0.05,
  'teaching-and-mentoring': -0.06,
  'culture-and-leadership': 0,
  'customer-success': 0.04,
  communication: -0.03,
  'impact-output': 0.02,
};
const TEAM_SD = 0.08;

/**
 * Draws how each place rates, in points above the company, by every path it ever has. A planted team has exactly
 * its planted effect; any other stays within two standard deviations, so that nobody else is off.
 */
export function drawPlaceEffects(random: Random): Map<string, number> {
  const effects = new Map<string, number>();
  for (const { path } of listPlaces('2026-Q3')) {
    const drawn = TEAM_SD * Math.max(-2, Math.min(2, random.normal()));
    effects.set(path, PLANTED.teams.find((team) => team.path === path)?.points ?? drawn);
  }
  effects.set(RENAMED.before, effectOf(RENAMED.after, effects));
  effects.set(SPLIT.before, (effectOf(SPLIT.after[0], effects) + effectOf(SPLIT.after[1], effects)) / 2);
  return effects;
}

/**
 * What a manager gives on average to somebody of this place and grade, in points of the scale.
 *
 * Errors: RangeError for a competency without a difficulty or a place without an effect.
 */
export function expectedScore(
  { path, grade }: Pick<Person, 'path' | 'grade'>,
  competency: string,
  cycle: Cycle,
  placeEffects: ReadonlyMap<string, number>,
): number {
  const difficulty = DIFFICULTY[competency];
  if (difficulty === undefined) throw new RangeError(`no difficulty for competency "${competency}"`);
  const level = POINTS_PER_GRADE * (grade - MIDDLE_GRADE);
  return AVERAGE + level + difficulty + effectOf(path, placeEffects) + drift(competency, cycle);
}

function effectOf(path: string, effects: ReadonlyMap<string, number>): number {
  const effect = effects.get(path);
  if (effect === undefined) throw new RangeError(`no effect for place "${path}"`);
  return effect;
}

function drift(competency: string, cycle: Cycle): number {
  if (competency !== PLANTED.drift.competency) return 0;
  const quarters = CYCLES.indexOf(cycle) - CYCLES.indexOf(PLANTED.drift.flatUntil);
  return PLANTED.drift.pointsPerQuarter * Math.max(0, quarters);
}
