import type { LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import { slugOf } from '../ladders/slug.ts';
import { Refusal } from './refusal.ts';

/** Where a row stands: on a level of a ladder, on a ladder only, or on neither. */
export interface Place {
  ladder?: LadderRuleRow;
  levelId?: number;
}

/** A competency on the scale that it is rated on. */
export interface RatedOn {
  competencyId: number;
  scaleId: number;
  scale: readonly string[];
}

const names = (rows: readonly LadderRuleRow[]): string => rows.map(({ name }) => name).join(', ');

/** The ladders that hold in a cycle: the version that it was rated under, else the newest. */
export function laddersOf(rows: readonly LadderRuleRow[], cycle: string): LadderRuleRow[] {
  const versions = Object.values(Object.groupBy(rows, ({ key }) => key)).map((list) => list ?? []);
  return versions.flatMap((list) => list.find(({ cycles }) => cycles.includes(cycle)) ?? list.slice(0, 1));
}

/** Finds a row's ladder and level from what its two cells say; both may be blank. */
export function findPlace(
  ladders: readonly LadderRuleRow[],
  ladderCell: string,
  levelCell: string,
): Place | PlaceRefusal {
  const ladder = slugOf(ladderCell.trim());
  const candidates =
    ladder === ''
      ? ladders
      : ladders.filter(({ key, name }) => slugOf(key) === ladder || slugOf(name) === ladder);
  if (candidates.length === 0 && ladder !== '') {
    const known = ladders.length === 0 ? 'no ladder is loaded' : `expected one of ${names(ladders)}`;
    return new PlaceRefusal('ladder', known);
  }
  const wanted = levelCell.trim().toLowerCase();
  if (wanted === '') return ladder !== '' && candidates[0] ? { ladder: candidates[0] } : {};

  const findBy = (names: (level: LadderRuleRow['levels'][number]) => readonly string[]) =>
    candidates.flatMap((row) =>
      row.levels
        .filter((level) => names(level).some((name) => name.toLowerCase() === wanted))
        .map(({ id }) => ({ ladder: row, levelId: id })),
    );
  // A key that a level has now goes before one that another had.
  const current = findBy(({ key }) => [key]);
  const found = current.length > 0 ? current : findBy(({ was }) => was);
  if (found.length > 1) {
    const which = names(found.map((place) => place.ladder));
    return new PlaceRefusal(
      'level',
      `the level is in several ladders (${which}): expected a column ladder that says which`,
    );
  }
  return found[0] ?? new PlaceRefusal('level', describeLevels(candidates));
}

/** Says which of a row's two cells is refused. */
export class PlaceRefusal extends Refusal {
  readonly field: 'ladder' | 'level';

  constructor(field: 'ladder' | 'level', message: string) {
    super(message);
    this.field = field;
  }
}

function describeLevels(ladders: readonly LadderRuleRow[]): string {
  if (ladders.length === 0) return 'no ladder is loaded, so no level is known';
  const each = ladders.map(({ name, levels }) => `${levels.map(({ key }) => key).join(', ')} (${name})`);
  return `unknown level: expected one of ${each.join('; ')}`;
}

/**
 * Finds a competency by its key or name, whatever its case and punctuation, in a row's ladder or, where the row
 * names none, in all of them. Undefined: none of them has it.
 */
export function findCompetency(
  ladders: readonly LadderRuleRow[],
  { ladder }: Place,
  cell: string,
): RatedOn | Refusal | undefined {
  const wanted = slugOf(cell.trim());
  const holders = (ladder ? [ladder] : ladders).flatMap((row) => {
    const found = row.competencies.find(({ key, name }) => slugOf(key) === wanted || slugOf(name) === wanted);
    return found ? [{ row, competencyId: found.id }] : [];
  });
  const first = holders[0];
  if (!first) return undefined;
  if (
    holders.some(
      ({ row, competencyId }) => row.scaleId !== first.row.scaleId || competencyId !== first.competencyId,
    )
  ) {
    const which = names(holders.map(({ row }) => row));
    return new Refusal(
      `the ladders ${which} rate it on different scales: expected a level, or a column ladder that says which`,
    );
  }
  return { competencyId: first.competencyId, scaleId: first.row.scaleId, scale: first.row.scale };
}

/** What a competency that a row's ladder does not hold is told. */
export function describeCompetencies(ladders: readonly LadderRuleRow[], { ladder }: Place): string {
  const rows = ladder ? [ladder] : ladders;
  const each = rows.map(
    ({ name, competencies }) => `${name} has ${competencies.map(({ key }) => key).join(', ')}`,
  );
  return `unknown competency: ${each.length === 0 ? 'no ladder is loaded' : each.join('; ')}`;
}
