import { LADDERS, type LadderKey } from './ladder-facts.ts';
import type { Random } from './random.ts';
import type { Place } from './tree.ts';

/** Somebody at work in one quarter. A later quarter has a new object with the same id. */
export interface Person {
  /** `p0001`, in the order of joining; the importer makes a pseudonym of it. */
  id: string;
  ladder: LadderKey;
  /** Place of the level on the ladder, from 1. */
  grade: number;
  /** False for the few whose level nobody has entered. */
  levelKnown: boolean;
  path: string;
  /** Quarters since joining or since the last promotion. */
  quartersAtGrade: number;
}

const LEVEL_UNKNOWN = 0.01;

/** Draws a newcomer for a place: leaders above the teams, the ladder's pyramid within them. */
export function hire(serial: number, place: Place, random: Random): Person {
  return {
    id: `p${String(serial).padStart(4, '0')}`,
    ladder: place.ladder,
    grade: drawGrade(place, random),
    levelKnown: !random.chance(LEVEL_UNKNOWN),
    path: place.path,
    quartersAtGrade: 0,
  };
}

function drawGrade({ kind, ladder }: Place, random: Random): number {
  const { levels, pyramid } = LADDERS[ladder];
  if (kind === 'team') return 1 + random.weighted(pyramid);
  if (kind === 'group') return levels.length - 1;
  return levels.length - random.weighted([1, 2]);
}

/** The level key as the ratings file has it; empty where it is not known. */
export function levelKey({ ladder, grade, levelKnown }: Person): string {
  const key = LADDERS[ladder].levels[grade - 1];
  if (key === undefined) throw new RangeError(`ladder ${ladder} has no grade ${grade}`);
  return levelKnown ? key : '';
}
