import type { Person } from './person.ts';
import type { Random } from './random.ts';
import type { Place } from './tree.ts';

const LARGEST_TEAM = 24;
const SMALLEST_TEAM = 2;

/** Who sits where while one quarter's changes are made, by path; every place has an entry. */
export class Seats {
  readonly #places: readonly Place[];
  readonly #people = new Map<string, Person>();
  readonly #taken = new Map<string, number>();

  constructor(places: readonly Place[], people: readonly Person[]) {
    this.#places = places;
    for (const { path } of places) this.#taken.set(path, 0);
    for (const person of people) this.put(person);
  }

  /** People in order of joining. */
  list(): Person[] {
    return [...this.#people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Seats a person, or moves one who sits already. */
  put(person: Person): void {
    const before = this.#people.get(person.id);
    if (before) this.#add(before.path, -1);
    this.#add(person.path, 1);
    this.#people.set(person.id, person);
  }

  remove(person: Person): void {
    this.#add(person.path, -1);
    this.#people.delete(person.id);
  }

  /** Whether one may go without the place standing empty, or a team falling below two. */
  canSpare({ path }: Person): boolean {
    const place = this.#places.find((each) => each.path === path);
    return this.#at(path) > (place?.kind === 'team' ? SMALLEST_TEAM : 1);
  }

  /** Draws a place for one more: the more seats are free, the likelier by far. */
  drawFree(random: Random, fits: (place: Place) => boolean = () => true): Place {
    const open = this.#places.filter((place) => fits(place) && this.#at(place.path) < LARGEST_TEAM);
    const weights = open.map(({ path, seats }) => Math.max(0, seats + 1 - this.#at(path)) ** 2);
    const drawn = open[random.weighted(weights)];
    if (!drawn) throw new RangeError('no place has a free seat');
    return drawn;
  }

  #at(path: string): number {
    const taken = this.#taken.get(path);
    if (taken === undefined) throw new RangeError(`no place "${path}" in this quarter`);
    return taken;
  }

  #add(path: string, by: 1 | -1): void {
    this.#taken.set(path, this.#at(path) + by);
  }
}
