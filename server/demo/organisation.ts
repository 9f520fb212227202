import { drawPlaceEffects, expectedScore } from './expected-score.ts';
import type { Cycle } from './cycles.ts';
import { LADDERS } from './ladder-facts.ts';
import { levelKey, type Person } from './person.ts';
import { makeRandom, type Random } from './random.ts';
import { rate } from './rate-person.ts';
import { staffQuarters } from './staffing.ts';
import { aQuarterLater, drawTraits, type Traits } from './traits.ts';

/** The seed of the demo that a new database gets. */
export const DEMO_SEED = 143;

const HEADER = 'cycle,person,team,level,competency,source,rating,ladder\n';
const NO_SELF_REVIEW = 0.03;

export interface DemoCycle {
  key: Cycle;
  /** The cycle's ratings as a canonical CSV file, header first, each line with its line break. */
  csv: () => Iterable<string>;
}

/**
 * Makes up the review ratings of the company Larkfield: eight quarters, oldest first, about 600 people each, with the
 * effects of `PLANTED` in them. A rating that nobody entered is a line with an empty `rating`.
 * The same seed gives the same bytes, and `csv()` gives them as often as it is called.
 *
 * @example
 * [...demoCycles()[0].csv()][1] // => '2024-Q4,p0001,Larkfield,L6,domain-expertise,self,4,engineering\n'
 */
export function demoCycles(seed: number = DEMO_SEED): DemoCycle[] {
  const placeEffects = drawPlaceEffects(makeRandom(seed, 1));
  const traitsOf = new Map<string, Traits>();
  const random = makeRandom(seed, 2);

  return staffQuarters(makeRandom(seed, 3)).map(({ cycle, people }) => {
    const lines = people.flatMap((person) => {
      const traits = traitsNow(person, traitsOf.get(person.id), random);
      traitsOf.set(person.id, traits);
      return ratingLines(person, cycle, traits, placeEffects, random);
    });
    return { key: cycle, csv: () => [HEADER, ...lines] };
  });
}

function traitsNow({ ladder }: Person, before: Traits | undefined, random: Random): Traits {
  return before ? aQuarterLater(before, random) : drawTraits(LADDERS[ladder].competencies, random);
}

function ratingLines(
  person: Person,
  cycle: Cycle,
  traits: Traits,
  placeEffects: ReadonlyMap<string, number>,
  random: Random,
): string[] {
  const { id, path, ladder } = person;
  const hasSelfReview = !random.chance(NO_SELF_REVIEW);
  return LADDERS[ladder].competencies.flatMap((competency) => {
    const expected = expectedScore(person, competency, cycle, placeEffects);
    const scores = rate({ path, competency, traits, expected, hasSelfReview }, random);
    return Object.entries(scores).map(
      ([source, score]) =>
        `${cycle},${id},${path},${levelKey(person)},${competency},${source},${score ?? ''},${ladder}\n`,
    );
  });
}
