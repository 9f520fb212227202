import type { Random } from '../../demo/random.ts';
import type { CountedTable } from '../../publishing/counted-table.ts';

/** Somebody of a table, as far as its counts tell people apart: one of those of a row who have one score. */
export interface Person {
  /** Index into the cycle's tables. */
  readonly table: number;
  /** Index into the table's rows. */
  readonly row: number;
  /** Position on the scale, from 0. */
  readonly score: number;
}

/** Draws people, each rating of the cycle with the same chance; the same one can come twice. */
export function drawPeople(tables: readonly CountedTable[], sample: number, random: Random): Person[] {
  const all: { person: Person; upTo: number }[] = [];
  let ratings = 0;
  for (const [table, { rows }] of tables.entries()) {
    for (const [row, { counts }] of rows.entries()) {
      for (const [score, people] of counts.entries()) {
        if (people === 0) continue;
        ratings += people;
        all.push({ person: { table, row, score }, upTo: ratings });
      }
    }
  }
  return Array.from({ length: ratings === 0 ? 0 : sample }, () => {
    const drawn = random.uniform() * ratings;
    return all.find(({ upTo }) => drawn < upTo)?.person;
  }).filter((person) => person !== undefined);
}
