import { makeRandom } from '../../demo/random.ts';
import type { ColumnFinder } from '../../disclosure/find-column.ts';
import type { CutRules } from '../../disclosure/rules.ts';
import { buildContent, type CountedCycle } from '../../publishing/build-content.ts';
import type { CountedTable } from '../../publishing/counted-table.ts';
import type { LevelledTable } from '../../publishing/cut-levels.ts';
import { shareKey } from '../../publishing/cut-teams.ts';
import { applyChanges, listChanges, type Place } from './other-data.ts';
import { drawPeople, type Person } from './person.ts';

export interface WitnessResult {
  readonly sampled: number;
  /** People for whom other data with another score of theirs gives the same publication, byte for byte. */
  readonly found: number;
  /** Of those without: their tables and home nodes, for a look by hand. */
  readonly without: readonly { readonly table: string; readonly home: number }[];
}

/** Other data tried for one person. */
const TRIES = 25;

/**
 * For people drawn at random: other data in which they have another score, put through the real publisher. Where
 * its tables come out the same to the byte, refusals and what was left out included, nobody can tell from anything
 * published that the person does not have that other score (DISCLOSURE.md, section 4, number 2). A measure, not a
 * pass: within so many tries some people's other data is not found.
 *
 * Tables only: the few rounded company figures A4 to A6 are outside this proof (section 6, number 6).
 */
export function findWitnesses(
  cycle: CountedCycle,
  rules: CutRules,
  sample: number,
  onProgress: (done: number, of: number) => void = () => undefined,
): WitnessResult {
  const random = makeRandom(sample, 5);
  const { content, tables, columnOf } = buildContent(cycle, rules);
  const original = contentOf(cycle, rules);
  const cut = new Map(tables.map((table) => [keyOf(table), table]));
  const lastColumn = content.level_columns.length;
  const people = drawPeople(cycle.tables, sample, random);
  const without: { table: string; home: number }[] = [];

  for (const [done, person] of people.entries()) {
    onProgress(done, people.length);
    const table = cycle.tables[person.table];
    const levelled = table && cut.get(keyOf(table));
    if (!table || !levelled) continue;
    // Tables that are cut with this one; what the others show depends on it only by the choice of columns.
    const group = cycle.tables.filter((each) => shareKey(each) === shareKey(table));
    const before = contentOf({ ...cycle, tables: group }, rules);
    const hasWitness = listChanges(levelled, placesOf(levelled, columnOf, lastColumn), person, random)
      .take(TRIES)
      .some((changes) => {
        const changed = applyChanges(table, changes);
        const swap = (tables: readonly CountedTable[]) =>
          tables.map((each) => (each === table ? changed : each));
        return (
          contentOf({ ...cycle, tables: swap(group) }, rules) === before &&
          contentOf({ ...cycle, tables: swap(cycle.tables) }, rules) === original
        );
      });
    if (!hasWitness)
      without.push({ table: `${table.source} ${table.competency}`, home: homeOf(table, person) });
  }
  onProgress(people.length, people.length);
  return { sampled: people.length, found: people.length - without.length, without };
}

function contentOf(cycle: CountedCycle, rules: CutRules): string {
  const { content } = buildContent(cycle, rules);
  return JSON.stringify({ ...content, heads: content.tables.map(({ heads }) => [...heads.rows()]) });
}

/** A cell that was left out of its column is in the last one. */
function placesOf({ rows, blocks, cut }: LevelledTable, columnOf: ColumnFinder, last: number): Place[] {
  const blockOf = new Map(blocks.flatMap(({ homes }, block) => homes.map((home) => [home, block])));
  return rows.map(({ home, level }) => {
    const block = blockOf.get(home);
    const column = (level === null ? undefined : columnOf(home, level)) ?? last;
    const kept = block === undefined || (cut.kept[block]?.[column] ?? true);
    return { block, column: kept ? column : last };
  });
}

function keyOf({ source, competencyId, scaleId }: CountedTable): string {
  return `${source} ${competencyId} ${scaleId}`;
}

function homeOf({ rows }: CountedTable, { row }: Person): number {
  return rows[row]?.home ?? 0;
}
