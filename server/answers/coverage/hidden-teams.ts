import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { HiddenTeam, TeamPlaces } from '../../contract/coverage.ts';
import { withheldReason } from '../../disclosure/withheld-reason.ts';
import type { Frame } from '../frame.ts';
import { placeOf, type PlacedTable } from './place-people.ts';
import type { CoveredRows } from './read-coverage.ts';

/** Teams with no teams below them, in the order of their paths. */
export function listLowestTeams({ tree }: Pick<Frame, 'tree'>): TeamNode[] {
  return tree.nodes.filter(({ id }) => !tree.children.has(id)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** How many of the teams are shown on their own in a table, only in a unit above, or in no figure. */
export function countPlaces(table: PlacedTable, teams: readonly TeamNode[]): TeamPlaces {
  const places = { own: 0, above: 0, nowhere: 0 };
  for (const { id } of teams) {
    const place = placeOf(table, id);
    if (place === undefined) continue;
    places[typeof place === 'string' ? place : 'above'] += 1;
  }
  return places;
}

/** The team with every competency in which it is not shown on its own; none where it always is. */
export function hiddenTeam(frame: Frame, rows: readonly CoveredRows[], team: TeamNode): HiddenTeam[] {
  const places = rows.map((row) => ({ row, place: placeOf(row, team.id) }));
  const hidden = places.flatMap(({ row, place }): HiddenTeam['hidden'] => {
    if (place === undefined || place === 'own') return [];
    const people = row.people.get(team.id) ?? 0;
    const above = place === 'nowhere' ? undefined : frame.tree.byId.get(place.above);
    return [
      {
        competency: row.table.competency,
        people,
        reason: withheldReason(people, frame.publication),
        countedIn: above?.path ?? null,
      },
    ];
  });
  const shownIn = places.filter(({ place }) => place === 'own').length;
  return hidden.length === 0 ? [] : [{ team: team.path, name: team.name, shownIn, hidden }];
}
