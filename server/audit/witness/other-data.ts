import type { Random } from '../../demo/random.ts';
import type { LevelledTable } from '../../publishing/cut-levels.ts';
import type { Person } from './person.ts';

/** Somebody of a row gets another score. */
export interface Change {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Where the rows of a table lie: block and column, as the publisher has cut them. */
export interface Place {
  readonly block: number | undefined;
  readonly column: number;
}

/**
 * Other data in which the person has another score and the figures may be the same: first an exchange with somebody
 * of the same block and column, then a switch with three others (DISCLOSURE.md, section 3), in random order; for
 * somebody who is in no figure, simply another score.
 */
export function* listChanges(
  { rows }: LevelledTable,
  places: readonly Place[],
  person: Person,
  random: Random,
): Generator<Change[]> {
  const here = places[person.row];
  if (!here) return;
  const s = person.score;
  const positions = rows[0]?.counts.length ?? 0;
  const others = random.shuffled(Array.from({ length: positions }, (_, t) => t).filter((t) => t !== s));
  if (here.block === undefined) {
    for (const t of others) yield [{ row: person.row, from: s, to: t }];
    return;
  }

  const has = (row: number, score: number): boolean => (rows[row]?.counts[score] ?? 0) > 0;
  const shuffled = random.shuffled([...rows.keys()]);
  const where = (holds: (place: Place) => boolean): number[] =>
    shuffled.filter((row) => places[row] !== undefined && holds(places[row]));
  const inCell = where(({ block, column }) => block === here.block && column === here.column);
  const inBlock = where(({ block, column }) => block === here.block && column !== here.column);
  const inColumn = where(
    ({ block, column }) => block !== undefined && block !== here.block && column === here.column,
  );
  for (const t of others) {
    for (const row of inCell) {
      if (!has(row, t)) continue;
      yield [
        { row: person.row, from: s, to: t },
        { row, from: t, to: s },
      ];
    }
  }
  for (const beside of inBlock) {
    for (const above of inColumn) {
      for (const t of others) {
        if (!has(beside, t) || !has(above, t)) continue;
        const opposite = where(
          ({ block, column }) => block === places[above]?.block && column === places[beside]?.column,
        ).find((row) => has(row, s));
        if (opposite === undefined) continue;
        yield [
          { row: person.row, from: s, to: t },
          { row: beside, from: t, to: s },
          { row: above, from: t, to: s },
          { row: opposite, from: s, to: t },
        ];
      }
    }
  }
}

/** A table with the changes made. */
export function applyChanges<Table extends Pick<LevelledTable, 'rows'>>(
  table: Table,
  changes: readonly Change[],
): Table {
  const rows = table.rows.map((row) => ({ ...row, counts: [...row.counts] }));
  for (const { row, from, to } of changes) {
    const counts = rows[row]?.counts;
    if (!counts) continue;
    counts[from] = (counts[from] ?? 0) - 1;
    counts[to] = (counts[to] ?? 0) + 1;
  }
  return { ...table, rows };
}
