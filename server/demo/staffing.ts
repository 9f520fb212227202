import { CYCLES, type Cycle } from './cycles.ts';
import { LADDERS } from './ladder-facts.ts';
import { hire, type Person } from './person.ts';
import type { Random } from './random.ts';
import { Seats } from './seats.ts';
import { listPlaces, pathNow } from './tree.ts';

const HEADCOUNT = 600;
const MOVES_A_QUARTER = 4;
/** Chance of a promotion in a quarter, by grade, for those a year or more at theirs. Independent of ratings. */
const PROMOTION = [0.07, 0.05, 0.03, 0.02, 0.012, 0.005, 0];
const QUARTERS_BEFORE_PROMOTION = 4;

/**
 * Draws who works where in each quarter, oldest first: joiners, leavers, promotions, moves, and the split and the
 * renaming of the tree. 4 to 6 % leave and 4 to 6 % join between two quarters.
 */
export function staffQuarters(random: Random): { cycle: Cycle; people: Person[] }[] {
  let hired = 0;
  let people: Person[] = [];

  return CYCLES.map((cycle, index) => {
    const places = listPlaces(cycle);
    if (index === 0) {
      for (const place of places) {
        const wobble = place.seats >= 6 ? random.weighted([1, 1, 1]) - 1 : 0;
        for (let seat = 0; seat < place.seats + wobble; seat++) {
          people.push({
            ...hire(++hired, place, random),
            quartersAtGrade: Math.floor(12 * random.uniform()),
          });
        }
      }
      return { cycle, people };
    }

    const seats = new Seats(
      places,
      people.map((person, nth) => ({ ...person, path: pathNow(person.path, cycle, nth % 2 === 0 ? 0 : 1) })),
    );
    const left = leave(seats, between(0.042, 0.058, random) * people.length, random);
    move(seats, random);
    promote(seats, random);
    const wanted = left + (HEADCOUNT - people.length) / 2;
    const joining = Math.round(Math.min(0.058 * people.length, Math.max(0.042 * people.length, wanted)));
    for (let joined = 0; joined < joining; joined++) {
      seats.put(hire(++hired, seats.drawFree(random), random));
    }
    people = seats.list();
    return { cycle, people };
  });
}

const between = (low: number, high: number, random: Random) => low + (high - low) * random.uniform();

/** Lets about so many people go, and returns how many went. */
function leave(seats: Seats, about: number, random: Random): number {
  let left = 0;
  for (const person of random.shuffled(seats.list())) {
    if (left >= Math.round(about)) break;
    if (!seats.canSpare(person)) continue;
    seats.remove(person);
    left++;
  }
  return left;
}

/** Moves some people between teams of one ladder. */
function move(seats: Seats, random: Random): void {
  const movers = random.shuffled(seats.list()).filter((person) => seats.canSpare(person));
  for (const person of movers.slice(0, MOVES_A_QUARTER)) {
    const to = seats.drawFree(random, ({ kind, ladder }) => kind === 'team' && ladder === person.ladder);
    if (seats.canSpare(person)) seats.put({ ...person, path: to.path });
  }
}

function promote(seats: Seats, random: Random): void {
  for (const person of seats.list()) {
    const quartersAtGrade = person.quartersAtGrade + 1;
    const chance = PROMOTION[person.grade - 1] ?? 0;
    const isRipe = quartersAtGrade >= QUARTERS_BEFORE_PROMOTION;
    const isTop = person.grade === LADDERS[person.ladder].levels.length;
    const isPromoted = random.chance(chance) && isRipe && !isTop;
    seats.put(
      isPromoted
        ? { ...person, grade: person.grade + 1, quartersAtGrade: 0 }
        : { ...person, quartersAtGrade },
    );
  }
}
